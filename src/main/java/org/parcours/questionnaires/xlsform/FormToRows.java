package org.parcours.questionnaires.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.forms.Choice;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Group;
import org.parcours.questionnaires.forms.Item;
import org.parcours.questionnaires.forms.Labels;
import org.parcours.questionnaires.forms.Question;
import org.parcours.questionnaires.forms.Rule;

/// Writes a form as lines that read back the same.
final class FormToRows {
    private final Form form;
    private final List<FormRows.Row> survey = new ArrayList<>();

    FormToRows(Form form) {
        this.form = form;
    }

    FormRows rows() {
        items(form.items());
        Form.Settings settings = form.settings();
        return new FormRows(
                form.languages(),
                Map.of(
                        "allow_choice_duplicates", duplicates() ? "yes" : "",
                        "form_title", settings.title(),
                        "form_id", settings.id(),
                        "version", settings.version(),
                        "default_language", settings.language()),
                survey,
                choices());
    }

    private boolean duplicates() {
        return form.lists().values().stream()
                .anyMatch(list -> list.stream().map(Choice::name).distinct().count() < list.size());
    }

    private void items(List<Item> items) {
        for (Item item : items) {
            switch (item) {
                case Group group -> {
                    Group.Repeat repeat = group.repeat();
                    Map<String, String> row = row(repeat == null ? "begin_group" : "begin_repeat", group);
                    row.put("appearance", group.appearance());
                    if (repeat != null) {
                        put(row, "repeat_count", repeat.count());
                    }
                    add(row);
                    items(group.items());
                    add(Map.of("type", repeat == null ? "end_group" : "end_repeat"));
                }
                case Question question -> add(question(question));
            }
        }
    }

    private void add(Map<String, String> cells) {
        survey.add(new FormRows.Row(Integer.toString(survey.size() + 1), cells));
    }

    private static Map<String, String> row(String type, Item item) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("type", type);
        row.put("name", item.name());
        labels(row, "label", item.label());
        put(row, "relevant", item.relevant());
        return row;
    }

    private static Map<String, String> question(Question question) {
        Map<String, String> row = row((question.type().code() + " " + question.list()).strip(), question);
        labels(row, "hint", question.wording().hint());
        labels(row, "required_message", question.wording().required());
        labels(row, "constraint_message", question.wording().constraint());
        Question.Logic logic = question.logic();
        put(row, "required", logic.required());
        put(row, "constraint", logic.constraint());
        put(row, "calculation", logic.calculation());
        put(row, "read_only", logic.readOnly());
        put(row, "choice_filter", logic.filter());
        row.put("default", question.preset());
        row.put("appearance", question.appearance());
        row.put(
                "parameters",
                new TreeMap<>(question.parameters())
                        .entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue())
                                .collect(Collectors.joining(" ")));
        Question.Binding binding = question.binding();
        if (binding != null) {
            row.put("parcours_fact", binding.fact());
            row.put("parcours_unit", binding.unit());
            row.put("parcours_period", binding.period());
        }
        return row;
    }

    private static void put(Map<String, String> row, String column, @Nullable Rule rule) {
        if (rule != null) {
            row.put(column, rule.text());
        }
    }

    private static void labels(Map<String, String> row, String column, Labels labels) {
        labels.texts().forEach((language, text) -> row.put(FormRows.heading(column, language), text));
    }

    private List<FormRows.Row> choices() {
        List<FormRows.Row> rows = new ArrayList<>();
        form.lists()
                .forEach((list, choices) -> choices.forEach(choice -> {
                    Map<String, String> row = new LinkedHashMap<>(choice.columns());
                    row.put("list_name", list);
                    row.put("name", choice.name());
                    labels(row, "label", choice.label());
                    rows.add(new FormRows.Row(Integer.toString(rows.size() + 1), row));
                }));
        return rows;
    }
}
