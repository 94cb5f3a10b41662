package org.parcours.questionnaires.drafts.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.expressions.Conditions;
import org.parcours.questionnaires.expressions.Conditions.Condition;
import org.parcours.questionnaires.expressions.Conditions.Join;
import org.parcours.questionnaires.expressions.Conditions.Kind;
import org.parcours.questionnaires.expressions.Conditions.Sign;
import org.parcours.questionnaires.expressions.Value;
import org.parcours.questionnaires.forms.AnswerReader;
import org.parcours.questionnaires.forms.QuestionType;
import org.parcours.questionnaires.xlsform.FormRows;
import org.parcours.questionnaires.xlsform.RowType;
import org.parcours.values.Parsed;

/// When a line is asked: conditions to choose, beside the expression that they are. Whichever of the
/// two was
/// changed is taken, and the other follows.
final class RelevanceForm {
    static final String ROWS = "when";
    private static final String TEXT = "relevant";
    private static final String SEEN = "relevant_seen";

    private final RowInput form;
    private final FormRows rows;

    RelevanceForm(RowInput form, FormRows rows) {
        this.form = form;
        this.rows = rows;
    }

    private record ConditionRow(String question, Sign sign, String value) {}

    /// Shows an expression, and the conditions that it says where it says no more.
    void show(String text) {
        form.put(TEXT, text);
        form.put(SEEN, text);
        Optional<Conditions> said = Conditions.of(text);
        form.put("join", said.map(Conditions::join).orElse(Join.AND).name());
        form.rows(
                ROWS,
                said.map(RelevanceForm::rows).orElse(List.of()).stream()
                        .map(RelevanceForm::fields)
                        .toList());
    }

    private static List<ConditionRow> rows(Conditions conditions) {
        return conditions.all().stream()
                .map(one -> new ConditionRow(one.question(), one.sign(), one.value()))
                .toList();
    }

    private static Map<String, String> fields(ConditionRow row) {
        return Map.of("question", row.question(), "sign", row.sign().name(), "value", row.value());
    }

    /// Brings both to one.
    ///
    /// @param saving whether a condition that is not whole yet is wrong
    void settle(boolean saving) {
        List<ConditionRow> typed = typed();
        Optional<Conditions> before = Conditions.of(form.get(SEEN));
        List<ConditionRow> shown = before.map(RelevanceForm::rows).orElse(List.of());
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

    private List<ConditionRow> typed() {
        List<ConditionRow> rows = new ArrayList<>();
        for (int i = 0; i < form.rows(ROWS); i++) {
            Map<String, String> row = form.row(ROWS, i);
            String question = row.getOrDefault("question", "");
            if (!question.isEmpty()) {
                rows.add(new ConditionRow(question, sign(row.getOrDefault("sign", "")), row.getOrDefault("value", "")));
            }
        }
        form.rows(ROWS, rows.stream().map(RelevanceForm::fields).toList());
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
    private ConditionRow plain(ConditionRow row) {
        @Nullable QuestionType type = types(rows).get(row.question());
        String value = row.sign().compares() ? row.value() : "";
        return type == null || kind(type) == Kind.TEXT || kind(type) == Kind.CHOSEN
                ? new ConditionRow(row.question(), row.sign(), value)
                : new ConditionRow(row.question(), row.sign(), kept(kind(type), value));
    }

    static String kept(Kind kind, String typed) {
        return AnswerReader.read(kind == Kind.DAY ? QuestionType.DATE : QuestionType.DECIMAL, typed)
                        instanceof Parsed.Ok<Value>(Value value)
                ? value.text()
                : typed;
    }

    private void build(List<ConditionRow> conditions, Join join, boolean saving) {
        List<Condition> all = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            ConditionRow row = conditions.get(i);
            @Nullable QuestionType type = types(this.rows).get(row.question());
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
        form.rows(ROWS, conditions.stream().map(RelevanceForm::fields).toList());
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
    static Map<String, QuestionType> types(FormRows rows) {
        Map<String, QuestionType> types = new HashMap<>();
        rows.survey().forEach(row -> {
            QuestionType type = RowType.of(row).type();
            if (type != null) {
                types.putIfAbsent(row.cell("name"), type);
            }
        });
        return types;
    }
}
