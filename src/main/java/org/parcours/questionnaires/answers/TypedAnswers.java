package org.parcours.questionnaires.answers;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Question;

/// Answers as they were typed, by the names of the questions.
public final class TypedAnswers {
    private static final Pattern REPETITION = Pattern.compile("(\\[\\d{1,2}\\]){1,4}$");
    private static final int LONGEST = 10_000;

    private TypedAnswers() {}

    /// Reads the fields of a sheet. Several choices of one question are joined with spaces, as XLSForm writes them.
    public static Map<String, String> of(Map<String, List<String>> fields) {
        Map<String, String> typed = new HashMap<>();
        fields.forEach((name, values) -> typed.put(
                name,
                values.size() == 1
                        ? values.getFirst()
                        : String.join(" ", values).strip()));
        return typed;
    }

    /// Returns the saved answers with those newly typed in their place. What the form does not ask is left out.
    public static Map<String, String> merged(Form form, Map<String, String> saved, Map<String, String> typed) {
        Map<String, String> answers = new LinkedHashMap<>(saved);
        Set<String> names = Stream.concat(
                        form.questions()
                                .filter(question -> question.type().isAnswered())
                                .map(Question::name),
                        form.counted())
                .collect(Collectors.toSet());
        typed.forEach((name, text) -> {
            // `firstName[2]` is the answer in the second repetition
            if (names.contains(REPETITION.matcher(name).replaceFirst(""))) {
                answers.put(name, text.substring(0, Math.min(text.length(), LONGEST)));
            }
        });
        return answers;
    }
}
