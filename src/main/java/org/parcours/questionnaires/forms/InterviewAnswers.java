package org.parcours.questionnaires.forms;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parcours.questionnaires.expressions.Answers;
import org.parcours.questionnaires.expressions.Value;

/// What an expression of one question sees of an interview.
///
/// @param suffix the repetition in which the question stands
/// @param here its own answer
record InterviewAnswers(Interview interview, String suffix, Value here) implements Answers {
    @Override
    public Value of(String name) {
        return interview
                .known(suffix, name)
                .or(() -> interview.repeated(name).stream().findFirst())
                .map(interview::value)
                .orElse(Value.empty());
    }

    @Override
    public List<Value> all(String name) {
        if (interview.known(suffix, name).isPresent()) {
            return List.of(of(name));
        }
        List<Value> all =
                interview.repeated(name).stream().map(interview::value).toList();
        return all.isEmpty() ? Collections.nCopies((int) interview.instances(suffix, name), Value.empty()) : all;
    }

    @Override
    public String label(String choice, String name) {
        return interview
                .known(suffix, name)
                .flatMap(question -> interview.form().choices(question).stream()
                        .filter(one -> one.name().equals(choice))
                        .findFirst())
                .map(one -> one.label()
                        .in(interview.tag(), interview.form().settings().language()))
                .orElse("");
    }

    @Override
    public List<Map<String, String>> rows(String list) {
        return interview.form().lists().getOrDefault(list, List.of()).stream()
                .map(interview::row)
                .toList();
    }

    @Override
    public int position() {
        int at = suffix.lastIndexOf('[');
        return at < 0 ? 1 : Integer.parseInt(suffix.substring(at + 1, suffix.length() - 1));
    }

    @Override
    public Locale locale() {
        return Locale.of(interview.tag());
    }

    @Override
    public LocalDateTime now() {
        return interview.now();
    }
}
