package org.parcours.surveys;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parcours.surveys.forms.Form;
import org.parcours.surveys.forms.Question;

/// What a version asks otherwise than the one before it, by the names of the questions.
public record Difference(List<String> added, List<String> removed, List<String> changed) {
    static Difference between(Form before, Form after) {
        Map<String, Question> old = byName(before);
        Map<String, Question> now = byName(after);
        return new Difference(
                now.keySet().stream().filter(name -> !old.containsKey(name)).toList(),
                old.keySet().stream().filter(name -> !now.containsKey(name)).toList(),
                now.entrySet().stream()
                        .filter(one -> old.containsKey(one.getKey())
                                && !same(before, old.get(one.getKey()), after, one.getValue()))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static Map<String, Question> byName(Form form) {
        return form.questions()
                .collect(Collectors.toMap(
                        Question::name, Function.identity(), (one, other) -> one, java.util.LinkedHashMap::new));
    }

    private static boolean same(
            Form before, @org.jspecify.annotations.Nullable Question old, Form after, Question now) {
        return now.equals(old) && before.choices(now).equals(after.choices(now));
    }
}
