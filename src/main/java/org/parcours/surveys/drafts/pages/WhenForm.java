package org.parcours.surveys.drafts.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.surveys.expressions.Conditions;
import org.parcours.surveys.expressions.Conditions.Condition;
import org.parcours.surveys.expressions.Conditions.Join;
import org.parcours.surveys.expressions.Conditions.Kind;
import org.parcours.surveys.expressions.Conditions.Sign;
import org.parcours.surveys.forms.LineType;
import org.parcours.surveys.forms.Lines;
import org.parcours.surveys.forms.QuestionType;
import org.parcours.surveys.forms.Typed;

/// When a line is asked: conditions to choose, beside the expression that they are. Whichever of the
/// two was
/// changed is taken, and the other follows.
final class WhenForm {
    static final String ROWS = "when";
    private static final String TEXT = "relevant";
    private static final String SEEN = "relevant_seen";

    private final Entered form;
    private final Lines lines;

    WhenForm(Entered form, Lines lines) {
        this.form = form;
        this.lines = lines;
    }

    private record Row(String question, Sign sign, String value) {}

    /// Shows an expression, and the conditions that it says where it says no more.
    void show(String text) {
        form.put(TEXT, text);
        form.put(SEEN, text);
        Optional<Conditions> said = Conditions.of(text);
        form.put("join", said.map(Conditions::join).orElse(Join.AND).name());
        form.rows(
                ROWS,
                said.map(WhenForm::rows).orElse(List.of()).stream()
                        .map(WhenForm::fields)
                        .toList());
    }

    private static List<Row> rows(Conditions conditions) {
        return conditions.all().stream()
                .map(one -> new Row(one.question(), one.sign(), one.value()))
                .toList();
    }

    private static Map<String, String> fields(Row row) {
        return Map.of("question", row.question(), "sign", row.sign().name(), "value", row.value());
    }

    /// Brings both to one.
    ///
    /// @param saving whether a condition that is not whole yet is wrong
    void settle(boolean saving) {
        List<Row> typed = typed();
        Optional<Conditions> before = Conditions.of(form.get(SEEN));
        List<Row> shown = before.map(WhenForm::rows).orElse(List.of());
        Join join = form.is("join", Join.OR.name()) ? Join.OR : Join.AND;
        boolean joined = shown.size() > 1 && before.isPresent() && before.get().join() != join;
        boolean built = !typed.equals(shown) || joined;
        boolean written = !form.is(TEXT, form.get(SEEN));
        if (built && written) {
            form.wrong(TEXT, "questionnaires.refused.both");
        } else if (written) {
            show(form.get(TEXT));
        } else if (built) {
            build(typed, join, saving);
        }
    }

    private List<Row> typed() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < form.rows(ROWS); i++) {
            Map<String, String> row = form.row(ROWS, i);
            String question = row.getOrDefault("question", "");
            if (!question.isEmpty()) {
                rows.add(new Row(question, sign(row.getOrDefault("sign", "")), row.getOrDefault("value", "")));
            }
        }
        form.rows(ROWS, rows.stream().map(WhenForm::fields).toList());
        return rows.stream().map(this::plain).toList();
    }

    private static Sign sign(String name) {
        for (Sign sign : Sign.values()) {
            if (sign.name().equals(name.toUpperCase(Locale.ROOT))) {
                return sign;
            }
        }
        return Sign.IS;
    }

    /// A number or a day as it is kept, however it was written.
    private Row plain(Row row) {
        @Nullable QuestionType type = types(lines).get(row.question());
        String value = row.sign().compares() ? row.value() : "";
        return type == null || kind(type) == Kind.TEXT || kind(type) == Kind.CHOSEN
                ? new Row(row.question(), row.sign(), value)
                : new Row(row.question(), row.sign(), kept(kind(type), value));
    }

    static String kept(Kind kind, String typed) {
        return Typed.value(kind == Kind.DAY ? QuestionType.DATE : QuestionType.DECIMAL, typed)
                .map(value -> value.text())
                .orElse(typed);
    }

    private void build(List<Row> rows, Join join, boolean saving) {
        List<Condition> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            @Nullable QuestionType type = types(lines).get(row.question());
            Optional<Condition> condition =
                    Condition.of(row.question(), row.sign(), row.value(), type == null ? Kind.TEXT : kind(type));
            condition.ifPresent(all::add);
            if (condition.isEmpty() && (saving || !row.value().isEmpty())) {
                form.wrong(
                        ROWS + "." + i + ".value",
                        row.value().isEmpty() ? "questionnaires.refused.value" : "questionnaires.refused.marks");
            }
        }
        String text = new Conditions(join, all).text();
        form.put(TEXT, text);
        form.put(SEEN, text);
        form.rows(ROWS, rows.stream().map(WhenForm::fields).toList());
    }

    static Kind kind(QuestionType type) {
        return switch (type) {
            case INTEGER, DECIMAL, CALCULATE -> Kind.NUMBER;
            case DATE -> Kind.DAY;
            case SELECT_MULTIPLE -> Kind.CHOSEN;
            default -> Kind.TEXT;
        };
    }

    /// The questions that a rule can ask about, by name.
    static Map<String, QuestionType> types(Lines lines) {
        Map<String, QuestionType> types = new HashMap<>();
        lines.survey().forEach(line -> {
            QuestionType type = LineType.of(line).type();
            if (type != null) {
                types.putIfAbsent(line.cell("name"), type);
            }
        });
        return types;
    }
}
