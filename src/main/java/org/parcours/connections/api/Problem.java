package org.parcours.connections.api;

import org.parcours.text.FieldRefused;
import org.parcours.text.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// What a rule refuses, as `application/problem+json`.
final class Problem {
    private Problem() {}

    static ProblemDetail of(FieldRefused refused, Words words) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, words.say(refused.key(), refused.arguments()));
        problem.setProperty("field", refused.field());
        problem.setProperty("reason", refused.key());
        return problem;
    }
}
