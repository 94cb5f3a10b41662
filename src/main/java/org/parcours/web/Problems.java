package org.parcours.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.parcours.text.Refused;
import org.parcours.text.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Says to a machine what went wrong: RFC 9457 problem+json, its sentences in the language that was asked for.
@Component
public class Problems {
    private final Reading reading;
    private final ObjectMapper json;

    Problems(Reading reading, ObjectMapper json) {
        this.reading = reading;
        this.json = json;
    }

    /// Answers at once, for filters that no controller follows.
    ///
    /// @param status 401 or 403; others are answered likewise
    public void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        if (status == 401) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(json.writeValueAsBytes(of(Fault.of(status), request)));
    }

    /// What is wrong with one field of what was sent.
    public record Wrong(String field, String reason, String detail) {}

    ProblemDetail of(Fault fault, HttpServletRequest request) {
        Words words = reading.words(request);
        ProblemDetail problem = ProblemDetail.forStatus(fault.status());
        problem.setTitle(fault.title(words));
        problem.setDetail(fault.next(words));
        Refused refused = fault.refusal();
        if (refused != null) {
            problem.setProperty("code", refused.key());
            List<Wrong> wrong = refused.issues().stream()
                    .filter(issue -> !issue.field().isEmpty())
                    .map(issue ->
                            new Wrong(issue.field(), issue.key(), issue.says().in(words)))
                    .toList();
            if (!wrong.isEmpty()) {
                problem.setProperty("field", refused.field());
                problem.setProperty("reason", refused.key());
                problem.setProperty("errors", wrong);
            }
        }
        problem.setInstance(URI.create(asked(request)));
        return problem;
    }

    static String asked(HttpServletRequest request) {
        return request.getAttribute("jakarta.servlet.error.request_uri") instanceof String kept
                ? kept
                : request.getRequestURI();
    }
}
