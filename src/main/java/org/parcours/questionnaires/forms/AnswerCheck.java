package org.parcours.questionnaires.forms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parcours.questionnaires.expressions.Value;
import org.parcours.values.Parsed;

/// Whether an answer is accepted.
record AnswerCheck(Interview interview, Question question) {
    /// Returns why it is not, or empty if it is.
    ///
    /// @param typed without the space around it
    Optional<AnswerIssue> issue(String typed) {
        if (typed.isEmpty()) {
            return interview.isRequired(question) ? Optional.of(AnswerIssue.REQUIRED) : Optional.empty();
        }
        Parsed<Value> read = AnswerReader.read(question, typed);
        if (!(read instanceof Parsed.Ok<Value>)) {
            return Optional.of(read instanceof Parsed.Ambiguous<Value> ? AnswerIssue.AMBIGUOUS : AnswerIssue.TYPE);
        }
        Value value = interview.value(question);
        if (question.type().offersList() && !isOffered(value)) {
            return Optional.of(AnswerIssue.CHOICE);
        }
        if (question.type() == QuestionType.RANGE && !AnswerReader.isWithin(question, value.number())) {
            return Optional.of(AnswerIssue.RANGE);
        }
        return isWithinConstraint(value) ? Optional.empty() : Optional.of(AnswerIssue.CONSTRAINT);
    }

    private boolean isWithinConstraint(Value value) {
        Rule constraint = question.logic().constraint();
        return constraint == null
                || constraint
                        .expression()
                        .in(new InterviewAnswers(interview, Repeats.suffix(question.name()), value))
                        .truth();
    }

    private boolean isOffered(Value value) {
        List<String> offered =
                interview.choices(question).stream().map(Choice::name).toList();
        List<String> chosen = question.type().chosen(value.text());
        boolean whole = question.type() != QuestionType.RANK
                || (chosen.size() == offered.size() && Set.copyOf(chosen).size() == offered.size());
        return whole && offered.containsAll(chosen);
    }
}
