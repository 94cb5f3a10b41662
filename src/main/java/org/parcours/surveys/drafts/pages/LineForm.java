package org.parcours.surveys.drafts.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.surveys.drafts.Naming;
import org.parcours.surveys.drafts.Outline;
import org.parcours.surveys.forms.LineType;
import org.parcours.surveys.forms.Lines;
import org.parcours.surveys.forms.Lines.Line;
import org.parcours.surveys.forms.QuestionType;

/// One line of a draft as a form: from what is kept, and back to it.
final class LineForm {
    static final String GROUP = "GROUP";
    private static final List<String> TEXTS = List.of("label", "hint", "required_message", "constraint_message");
    private static final List<String> PLAIN =
            List.of("calculation", "default", "appearance", "read_only", "choice_filter");
    private static final Map<String, String> FACT =
            Map.of("fact", "parcours_fact", "unit", "parcours_unit", "period", "parcours_period");

    private final Lines lines;
    private final Entered form;

    LineForm(Lines lines, Entered form) {
        this.lines = lines;
        this.form = form;
    }

    /// The form of what is kept.
    static Entered show(Lines lines, Line line) {
        Entered form = new Entered();
        LineType type = LineType.of(line);
        QuestionType known = type.type();
        form.put("kind", type.begins() ? GROUP : known == null ? "" : known.name());
        form.put("type", line.cell("type"));
        form.put("name", line.cell("name"));
        for (Side side : Side.of(lines)) {
            TEXTS.forEach(text -> form.put(text + "." + side.index(), line.cell(Lines.heading(text, side.name()))));
        }
        boolean always = line.cell("required").matches("(?i)yes|true|true\\(\\)");
        form.put("required", always ? "yes" : "");
        form.put(
                "required_rule",
                always || line.cell("required").matches("(?i)no|false|false\\(\\)") ? "" : line.cell("required"));
        PLAIN.forEach(cell -> form.put(cell, line.cell(cell)));
        FACT.forEach((field, cell) -> form.put(field, line.cell(cell)));
        new WhenForm(form, lines).show(line.cell("relevant"));
        LimitsForm.show(form, line.cell("constraint"));
        new ChoicesForm(form, lines).show(type.list());
        form.put("seen", token(lines, line));
        return form;
    }

    /// The form of a question, or a group, that is not there yet.
    static Entered blank(Lines lines, String kind, String after) {
        String type = kind.equals(GROUP) ? "begin_group" : "text";
        Entered form = show(lines, new Line("0", Map.of("type", type)));
        form.put("after", after);
        form.put("seen", "");
        return form;
    }

    /// Tells whether a line, with its choices, is still as it was read.
    static String token(Lines lines, Line line) {
        String all = new TreeMap<>(line.cells())
                + "|"
                + lines.list(LineType.of(line).list()).stream()
                        .map(choice -> new TreeMap<>(choice.cells()).toString())
                        .toList();
        return UUID.nameUUIDFromBytes(all.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    /// What kind of question it is; null for a group, and for what is not carried.
    static @Nullable QuestionType kind(Entered form) {
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
        new WhenForm(form, lines).settle(saving);
        QuestionType kind = kind(form);
        if (kind != null) {
            LimitsForm.settle(form, WhenForm.kind(kind));
        }
        if (!saving && kind != null && kind.chooses()) {
            new ChoicesForm(form, lines).act(action);
        }
    }

    /// The draft with this line as it was typed.
    ///
    /// @param id of the line; one that no line has for a new one
    Lines applied(String id) {
        Line before = lines.survey().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElse(new Line(id, Map.of()));
        Map<String, String> cells = new TreeMap<>(before.cells());
        String name = form.get("name").isEmpty() ? proposed(id) : form.get("name");
        cells.put("name", name);
        for (Side side : Side.of(lines)) {
            TEXTS.forEach(text -> cells.put(Lines.heading(text, side.name()), form.get(text + "." + side.index())));
        }
        cells.put("relevant", form.get("relevant"));
        cells.put("appearance", form.get("appearance"));
        QuestionType kind = kind(form);
        List<Line> choices = lines.choices();
        if (kind != null) {
            cells.put("type", kind.code());
            question(kind, cells);
            if (kind.chooses()) {
                ChoicesForm.Offered offered = new ChoicesForm(form, lines).offered(name);
                cells.put("type", kind.code() + " " + offered.list());
                choices = offered.choices();
            }
        } else if (form.is("kind", GROUP) && cells.getOrDefault("type", "").isEmpty()) {
            cells.put("type", "begin_group");
        }
        return placed(before, new Line(id, cells), choices);
    }

    private String proposed(String id) {
        Set<String> taken = lines.survey().stream()
                .filter(line -> !line.id().equals(id))
                .map(line -> line.cell("name"))
                .collect(Collectors.toSet());
        String label = Side.of(lines).stream()
                .map(side -> form.get("label." + side.index()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return Naming.proposed(label, form.is("kind", GROUP) ? "group" : "question", taken);
    }

    private void question(QuestionType kind, Map<String, String> cells) {
        PLAIN.forEach(cell -> cells.put(cell, form.get(cell)));
        FACT.forEach((field, cell) -> cells.put(cell, form.is("fact", "") ? "" : form.get(field)));
        if (!kind.chooses()) {
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

    private Lines placed(Line before, Line now, List<Line> choices) {
        boolean known = lines.survey().stream().anyMatch(line -> line.id().equals(now.id()));
        Lines placed = known
                ? lines.with(
                        lines.survey().stream()
                                .map(line -> line.id().equals(now.id()) ? now : line)
                                .toList(),
                        choices)
                : Outline.insert(lines.with(lines.survey(), choices), form.get("after"), now);
        return called(before.cell("name"), now.cell("name"), Outline.swept(lines, placed));
    }

    /// Rules call a question by its new name, unless the old one or the new one is another's too.
    private Lines called(String old, String now, Lines placed) {
        boolean clear = !old.isEmpty()
                && !old.equals(now)
                && lines.survey().stream().noneMatch(line -> line.cell("name").equals(now))
                && placed.survey().stream().noneMatch(line -> line.cell("name").equals(old));
        return clear
                ? placed.with(
                        placed.survey().stream()
                                .map(line -> Naming.renamed(line, old, now))
                                .toList(),
                        placed.choices())
                : placed;
    }
}
