package org.parcours.questionnaires.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.expressions.Value;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Group;
import org.parcours.questionnaires.forms.Interview;
import org.parcours.questionnaires.forms.Item;
import org.parcours.questionnaires.forms.Question;
import org.parcours.questionnaires.forms.QuestionType;

/// Answers as a table: one row a sheet, or one row a repetition of a group.
///
/// @param group the repeated group; empty for what is asked once
public record AnswerTable(String group, List<Question> columns) {
    public AnswerTable {
        columns = List.copyOf(columns);
    }

    /// Returns the tables that hold all answers to a form: what is asked once, then each repeated group.
    public static List<AnswerTable> of(Form form) {
        List<AnswerTable> tables = new ArrayList<>();
        tables.add(new AnswerTable("", once(form.items()).toList()));
        collect(form.items(), tables);
        return tables;
    }

    private static Stream<Question> once(List<Item> items) {
        return items.stream().flatMap(item -> switch (item) {
            case Question question -> question.type() == QuestionType.NOTE ? Stream.of() : Stream.of(question);
            case Group group -> group.repeat() == null ? once(group.items()) : Stream.of();
        });
    }

    private static void collect(List<Item> items, List<AnswerTable> tables) {
        for (Item item : items) {
            if (item instanceof Group group) {
                if (group.repeat() != null) {
                    tables.add(new AnswerTable(group.name(), once(group.items()).toList()));
                }
                collect(group.items(), tables);
            }
        }
    }

    public boolean isRepeated() {
        return !group.isEmpty();
    }

    /// Returns the rows of a sheet by their repetition: `2`, or `2.1` of a group within a group; empty for the one row
    /// of what is asked once.
    public Map<String, List<@Nullable Object>> rows(Interview interview) {
        Map<String, List<@Nullable Object>> rows = new LinkedHashMap<>();
        for (String suffix : isRepeated() ? interview.repetitions(group) : List.of("")) {
            List<@Nullable Object> row = new ArrayList<>();
            columns.forEach(column -> row.add(cell(interview, column.name() + suffix)));
            rows.put(suffix.replace("][", ".").replaceAll("[\\[\\]]", ""), row);
        }
        return rows;
    }

    /// Returns all answers of a sheet by question; those to a repeated group stand in a list, one object a repetition.
    public static Map<String, @Nullable Object> tree(Form form, Interview interview) {
        return tree(form.items(), interview, "");
    }

    private static Map<String, @Nullable Object> tree(List<Item> items, Interview interview, String suffix) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        for (Item item : items) {
            switch (item) {
                case Question question -> {
                    if (question.type() != QuestionType.NOTE) {
                        tree.put(question.name(), cell(interview, question.name() + suffix));
                    }
                }
                case Group group when group.repeat() == null -> tree.putAll(tree(group.items(), interview, suffix));
                case Group group ->
                    tree.put(
                            group.name(),
                            interview.repetitions(group.name()).stream()
                                    .filter(one -> one.substring(0, one.lastIndexOf('['))
                                            .equals(suffix))
                                    .map(one -> tree(group.items(), interview, one))
                                    .toList());
            }
        }
        return tree;
    }

    /// A number, a day or a text; null if there is no answer.
    private static @Nullable Object cell(Interview interview, String question) {
        Value value = interview.form().question(question).map(interview::value).orElse(Value.empty());
        return switch (value) {
            case Value.Quantity(double number) -> Double.isFinite(number) ? new BigDecimal(value.text()) : null;
            case Value.Day day -> day.day();
            default -> value.isEmpty() ? null : value.text();
        };
    }
}
