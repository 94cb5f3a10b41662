package org.parcours.questionnaires.answers;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.parcours.questionnaires.forms.DateRange;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Interview;
import org.parcours.questionnaires.forms.Question;

/// A form with what somebody has typed so far, as its sheet shows it.
public interface FormEntry {
    Form form();

    Interview interview();

    /// Returns what was typed, by question.
    Map<String, String> typed();

    /// Returns the values known from elsewhere, by question.
    Map<String, Prefill> prefills();

    /// Returns the day before which the periods end that questions are about.
    LocalDate askedOn();

    /// Returns whether the answers were handed in; they can still change.
    boolean isHandedIn();

    /// Returns the text that a question's field holds.
    default String shown(Question question) {
        Prefill prefill = prefills().get(question.name());
        return typed().getOrDefault(
                        question.name(), prefill == null ? interview().initial(question) : prefill.text());
    }

    /// Returns whether all that is asked is known from elsewhere, so that it need only be confirmed.
    default boolean isPrefilled() {
        return !prefills().isEmpty()
                && interview()
                        .form()
                        .questions()
                        .filter(question ->
                                question.type().isAnswered() && interview().isAsked(question))
                        .allMatch(question -> prefills().containsKey(question.name()));
    }

    /// Returns the days that an answer is about, or empty if it is about the day of the answer.
    default Optional<DateRange> about(Question question) {
        return Optional.ofNullable(question.binding())
                .filter(binding -> !binding.period().isEmpty())
                .flatMap(binding -> binding.before(askedOn()));
    }
}
