package org.parcours.questionnaires.drafts.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A form as it stands: what was kept or typed, by field, and what is wrong with it.
public final class RowInput {
    private static final int LONGEST = 10_000;

    /// Rows beyond which no list goes on: what is sent is somebody's own making.
    private static final int MOST = 2_000;

    /// What the form says of itself, or says twice.
    private static final Pattern OWN =
            Pattern.compile("seen|after|kind|list|join|from|until|pattern|when\\..*|.*_seen|.*\\.id");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    /// What somebody sent.
    static RowInput of(Map<String, String> sent) {
        RowInput entered = new RowInput();
        sent.forEach((field, text) -> entered.put(
                field,
                text.substring(0, Math.min(text.length(), LONGEST))
                        .replace("\r\n", "\n")
                        .strip()));
        return entered;
    }

    /// Empty where nothing stands there.
    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean is(String field, String value) {
        return get(field).equals(value);
    }

    void put(String field, String value) {
        values.put(field, value);
    }

    /// How many rows a list has: one more than the number of the last one.
    public int rows(String list) {
        Pattern row = Pattern.compile(Pattern.quote(list) + "\\.(\\d{1,4})\\..*");
        return values.keySet().stream()
                .map(row::matcher)
                .filter(Matcher::matches)
                .mapToInt(found -> Integer.parseInt(found.group(1)) + 1)
                .filter(rows -> rows <= MOST)
                .max()
                .orElse(0);
    }

    /// What stands in one row of a list, by the names of its fields.
    Map<String, String> row(String list, int row) {
        String beginning = list + "." + row + ".";
        Map<String, String> cells = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (field.startsWith(beginning)) {
                cells.put(field.substring(beginning.length()), value);
            }
        });
        return cells;
    }

    /// Puts rows in the place of those that a list has.
    void rows(String list, Iterable<Map<String, String>> rows) {
        values.keySet().removeIf(field -> field.startsWith(list + "."));
        int number = 0;
        for (Map<String, String> row : rows) {
            int now = number++;
            row.forEach((field, value) -> values.put(list + "." + now + "." + field, value));
        }
    }

    /// Message keys of what is wrong, by field.
    public Map<String, String> errors() {
        return errors;
    }

    void wrong(String field, String key) {
        errors.putIfAbsent(field, key);
    }

    /// What the other holds otherwise, by field.
    Map<String, String> unlike(RowInput other) {
        Map<String, String> unlike = new LinkedHashMap<>();
        other.values.forEach((field, value) -> {
            if (!OWN.matcher(field).matches() && !Objects.equals(get(field), value)) {
                unlike.put(field, value);
            }
        });
        return unlike;
    }
}
