package org.parcours.surveys.answers;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.parcours.surveys.facts.Claim;
import org.parcours.surveys.forms.Form;
import org.parcours.surveys.forms.Interview;
import org.parcours.surveys.forms.Question;

/// A form with what somebody has typed so far, as its sheet shows it.
public interface Filling {
    Form form();

    Interview interview();

    /// What is known and fresh, by question.
    Map<String, Claim.Known> known();

    /// What stands in a question now.
    String shown(Question question);

    /// The day before which the periods lie that questions are about.
    LocalDate askedOn();

    /// The days that an answer is about; empty where it is about the day of the answer.
    default Optional<Question.Stretch> about(Question question) {
        return Optional.ofNullable(question.binding())
                .filter(binding -> !binding.period().isEmpty())
                .flatMap(binding -> binding.before(askedOn()));
    }
}
