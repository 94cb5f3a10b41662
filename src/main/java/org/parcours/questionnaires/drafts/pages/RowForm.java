package org.parcours.questionnaires.drafts.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.drafts.Naming;
import org.parcours.questionnaires.drafts.Outline;
import org.parcours.questionnaires.forms.QuestionType;
import org.parcours.questionnaires.xlsform.FormRows;
import org.parcours.questionnaires.xlsform.FormRows.Row;
import org.parcours.questionnaires.xlsform.RowType;

/// One line of a draft as a form: from what is kept, and back to it.
final class RowForm {
    static final String GROUP = "GROUP";
    private static final List<String> TEXTS = List.of("label", "hint", "required_message", "constraint_message");
    private static final List<String> PLAIN =
            List.of("calculation", "default", "appearance", "read_only", "choice_filter", "parameters");
    private static final Map<String, String> FACT =
            Map.of("fact", "parcours_fact", "unit", "parcours_unit", "period", "parcours_period");

    private final FormRows rows;
    private final RowInput form;

    RowForm(FormRows rows, RowInput form) {
        this.rows = rows;
        this.form = form;
    }

    /// The form of what is kept.
    static RowInput show(FormRows rows, Row row) {
        RowInput form = new RowInput();
        RowType type = RowType.of(row);
        QuestionType known = type.type();
        form.put("kind", type.begins() ? GROUP : known == null ? "" : known.name());
        form.put("type", row.cell("type"));
        form.put("name", row.cell("name"));
        for (LanguageSide side : LanguageSide.of(rows)) {
            TEXTS.forEach(text -> form.put(text + "." + side.index(), row.cell(FormRows.heading(text, side.name()))));
        }
        boolean always = row.cell("required").matches("(?i)yes|true|true\\(\\)");
        form.put("required", always ? "yes" : "");
        form.put(
                "required_rule",
                always || row.cell("required").matches("(?i)no|false|false\\(\\)") ? "" : row.cell("required"));
        PLAIN.forEach(cell -> form.put(cell, row.cell(cell)));
        FACT.forEach((field, cell) -> form.put(field, row.cell(cell)));
        new RelevanceForm(form, rows).show(row.cell("relevant"));
        ConstraintForm.show(form, row.cell("constraint"));
        new ChoicesForm(form, rows).show(type.list());
        form.put("seen", token(rows, row));
        return form;
    }

    /// The form of a question, or a group, that is not there yet.
    static RowInput blank(FormRows rows, String kind, String after) {
        String type = kind.equals(GROUP) ? "begin_group" : "text";
        RowInput form = show(rows, new Row("0", Map.of("type", type)));
        form.put("after", after);
        form.put("seen", "");
        return form;
    }

    /// Tells whether a line, with its choices, is still as it was read.
    static String token(FormRows rows, Row row) {
        String all = new TreeMap<>(row.cells())
                + "|"
                + rows.list(RowType.of(row).list()).stream()
                        .map(choice -> new TreeMap<>(choice.cells()).toString())
                        .toList();
        return UUID.nameUUIDFromBytes(all.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    /// What kind of question it is; null for a group, and for what is not carried.
    static @Nullable QuestionType kind(RowInput form) {
        for (QuestionType type : QuestionType.values()) {
            if (form.is("kind", type.name())) {
                return type;
            }
        }
        return null;
    }

    /// Brings together what is said twice, and does what a button asks.
    void settle(String action, boolean saving) {
        if (action.matches("condition-remove-\\d{1,4}")) {
            form.put("when." + action.replaceAll("\\D", "") + ".question", "");
        }
        new RelevanceForm(form, rows).settle(saving);
        QuestionType kind = kind(form);
        if (kind != null) {
            ConstraintForm.settle(form, RelevanceForm.kind(kind));
        }
        if (!saving && kind != null && kind.offersList()) {
            new ChoicesForm(form, rows).act(action);
        }
    }

    /// The draft with this line as it was typed.
    ///
    /// @param id of the line; one that no line has for a new one
    FormRows applied(String id) {
        Row before = rows.survey().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElse(new Row(id, Map.of()));
        Map<String, String> cells = new TreeMap<>(before.cells());
        String name = form.get("name").isEmpty() ? proposed(id) : form.get("name");
        cells.put("name", name);
        for (LanguageSide side : LanguageSide.of(rows)) {
            TEXTS.forEach(text -> cells.put(FormRows.heading(text, side.name()), form.get(text + "." + side.index())));
        }
        cells.put("relevant", form.get("relevant"));
        cells.put("appearance", form.get("appearance"));
        QuestionType kind = kind(form);
        List<Row> choices = rows.choices();
        if (kind != null) {
            cells.put("type", kind.code());
            question(kind, cells);
            if (kind.offersList()) {
                ChoicesForm.Offered offered = new ChoicesForm(form, rows).offered(name);
                cells.put("type", kind.code() + " " + offered.list());
                choices = offered.choices();
            }
        } else if (form.is("kind", GROUP) && cells.getOrDefault("type", "").isEmpty()) {
            cells.put("type", "begin_group");
        }
        return placed(before, new Row(id, cells), choices);
    }

    private String proposed(String id) {
        Set<String> taken = rows.survey().stream()
                .filter(row -> !row.id().equals(id))
                .map(row -> row.cell("name"))
                .collect(Collectors.toSet());
        String label = LanguageSide.of(rows).stream()
                .map(side -> form.get("label." + side.index()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return Naming.proposed(label, form.is("kind", GROUP) ? "group" : "question", taken);
    }

    private void question(QuestionType kind, Map<String, String> cells) {
        PLAIN.forEach(cell -> cells.put(cell, form.get(cell)));
        FACT.forEach((field, cell) -> cells.put(cell, form.is("fact", "") ? "" : form.get(field)));
        if (!kind.offersList()) {
            cells.put("choice_filter", "");
        }
        boolean answered = kind.isAnswered();
        cells.put("constraint", answered ? form.get("constraint") : "");
        String required = form.get("required_rule").isEmpty() ? form.get("required") : form.get("required_rule");
        // as it was written where it says the same
        boolean same = cells.getOrDefault("required", "").matches("(?i)yes|true|true\\(\\)") && required.equals("yes");
        if (!same) {
            cells.put("required", answered ? required : "");
        } else if (!answered) {
            cells.put("required", "");
        }
        if (!answered) {
            cells.keySet().removeIf(heading -> heading.matches("(required|constraint)_message(::.*)?"));
        }
    }

    private FormRows placed(Row before, Row now, List<Row> choices) {
        boolean known = rows.survey().stream().anyMatch(row -> row.id().equals(now.id()));
        FormRows placed = known
                ? rows.with(
                        rows.survey().stream()
                                .map(row -> row.id().equals(now.id()) ? now : row)
                                .toList(),
                        choices)
                : Outline.insert(rows.with(rows.survey(), choices), form.get("after"), now);
        return called(before.cell("name"), now.cell("name"), Outline.swept(rows, placed));
    }

    /// Rules call a question by its new name, unless the old one or the new one is another's too.
    private FormRows called(String old, String now, FormRows placed) {
        boolean clear = !old.isEmpty()
                && !old.equals(now)
                && rows.survey().stream().noneMatch(row -> row.cell("name").equals(now))
                && placed.survey().stream().noneMatch(row -> row.cell("name").equals(old));
        return clear
                ? placed.with(
                        placed.survey().stream()
                                .map(row -> Naming.renamed(row, old, now))
                                .toList(),
                        placed.choices())
                : placed;
    }
}
