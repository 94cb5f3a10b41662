package org.parcours.questionnaires.answers;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parcours.questionnaires.forms.Form;

/// Answers as they were typed, by the names of the questions.
public final class TypedAnswers {
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
        form.questions().filter(question -> question.type().isAnswered()).forEach(question -> {
            String text = typed.get(question.name());
            if (text != null) {
                answers.put(question.name(), text.substring(0, Math.min(text.length(), LONGEST)));
            }
        });
        return answers;
    }
}
