package org.parcours.transfers.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parcours.text.Refused;
import org.parcours.transfers.Decisions.Otherwise;
import org.parcours.transfers.files.SheetFile;
import org.parcours.transfers.recipes.Recipe;
import org.parcours.transfers.recipes.Recipe.Layout;
import org.parcours.values.DayOrder;
import org.parcours.values.Days;
import org.parcours.values.Lines;
import org.parcours.values.NumberStyle;
import org.parcours.values.Parsed;
import org.parcours.values.PartialDate;

/// What the mapping page sends: for header n `header.n` and `to.n`, `also.n`; `constant.<column>`; for a value n of a
/// choice column `said.<column>.n` and `meant.<column>.n`; `others.<column>` for its other values.
record MappingForm(Map<String, String> fields) {
    private static final Set<String> CHANGED_MEANING = Set.of("-");

    Recipe recipe(Recipe before) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<String, String> constants = new LinkedHashMap<>();
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        before.values().forEach((column, meanings) -> values.put(column, new LinkedHashMap<>(meanings)));
        fields.forEach((name, value) -> {
            String[] parts = name.contains(".") ? name.split("\\.", 2) : new String[] {""};
            switch (parts[0]) {
                case "header" -> columns.put(value, targets(parts[1]));
                case "constant" -> putIfSaid(constants, parts[1], written(value));
                case "others" -> {
                    if (!value.isEmpty()) {
                        values.computeIfAbsent(parts[1], unseen -> new LinkedHashMap<>())
                                .put(Recipe.OTHERS, meaning(value));
                    }
                }
                case "meant" -> {
                    String column = parts[1].substring(0, Math.max(0, parts[1].lastIndexOf('.')));
                    String said = fields.getOrDefault("said." + parts[1], "");
                    if (!value.isEmpty() && !said.isEmpty()) {
                        values.computeIfAbsent(column, unseen -> new LinkedHashMap<>())
                                .put(said, meaning(value));
                    }
                }
                default -> {}
            }
        });
        columns.values().removeIf(List::isEmpty);
        return new Recipe(
                said("table").isEmpty() ? before.table() : said("table"),
                columns,
                constants,
                values,
                one(NumberStyle.class, "numbers", before.numbers()),
                one(DayOrder.class, "days", before.days()),
                before.currency(),
                one(Otherwise.class, "duplicates", before.duplicates()),
                layout(before.layout()));
    }

    private <E extends Enum<E>> E one(Class<E> type, String field, E before) {
        String said = said(field);
        return said.isEmpty()
                ? before
                : Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(said))
                        .findFirst()
                        .orElseThrow(() -> Refused.unreadable(field, "web.error.value", said));
    }

    /// Whether the page asks for another table than a recipe reads: its columns are then to be guessed again.
    boolean chooses(Recipe before) {
        String table = before.table();
        return !layout(before.layout()).equals(before.layout())
                || (table != null && !said("table").isEmpty() && !said("table").equals(table));
    }

    /// Where the table stands, as far as the page says it: `layout` is a row, two rows as `3-4`, or `turned`.
    Layout layout(Layout before) {
        if (!fields.containsKey("layout")) {
            return before;
        }
        String[] rows = said("layout").split("-", -1);
        boolean chosen = rows[0].matches("[0-9]{1,7}");
        return new Layout(
                chosen ? Integer.valueOf(rows[0]) : null,
                chosen && rows.length > 1 ? 2 : null,
                rows[0].equals("turned"),
                SheetFile.ENCODINGS.contains(said("encoding")) ? said("encoding") : null,
                said("lines").equals("every"));
    }

    private static String meaning(String chosen) {
        return CHANGED_MEANING.contains(chosen) ? "" : chosen;
    }

    private List<String> targets(String header) {
        List<String> targets = new ArrayList<>();
        for (String field : List.of("to.", "also.")) {
            String target = said(field + header);
            if (!target.isEmpty()) {
                targets.add(target);
            }
        }
        return targets;
    }

    /// A day is kept as `2024-05-31`, which no order of day and month can turn round.
    private static String written(String value) {
        return value.contains("/") && Days.read(value) instanceof Parsed.Ok<PartialDate>(PartialDate date)
                ? date.toString()
                : value;
    }

    private static void putIfSaid(Map<String, String> into, String name, String value) {
        if (!value.isBlank()) {
            into.put(name, Lines.one(value));
        }
    }

    String said(String field) {
        return Lines.one(fields.getOrDefault(field, ""));
    }
}
