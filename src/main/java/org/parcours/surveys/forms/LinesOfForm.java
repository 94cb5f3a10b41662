package org.parcours.surveys.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a form as lines that read back the same.
final class LinesOfForm {
    private final Form form;
    private final List<Lines.Line> survey = new ArrayList<>();

    LinesOfForm(Form form) {
        this.form = form;
    }

    Lines lines() {
        items(form.items());
        Form.Settings settings = form.settings();
        return new Lines(
                form.languages(),
                Map.of(
                        "form_title", settings.title(),
                        "form_id", settings.id(),
                        "version", settings.version(),
                        "default_language", settings.language()),
                survey,
                choices());
    }

    private void items(List<Item> items) {
        for (Item item : items) {
            switch (item) {
                case Group group -> {
                    Map<String, String> line = line("begin_group", group);
                    line.put("appearance", group.appearance());
                    add(line);
                    items(group.items());
                    add(Map.of("type", "end_group"));
                }
                case Question question -> add(question(question));
            }
        }
    }

    private void add(Map<String, String> cells) {
        survey.add(new Lines.Line(Integer.toString(survey.size() + 1), cells));
    }

    private static Map<String, String> line(String type, Item item) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("type", type);
        line.put("name", item.name());
        labels(line, "label", item.label());
        put(line, "relevant", item.relevant());
        return line;
    }

    private static Map<String, String> question(Question question) {
        Map<String, String> line = line((question.type().code() + " " + question.list()).strip(), question);
        labels(line, "hint", question.wording().hint());
        labels(line, "required_message", question.wording().required());
        labels(line, "constraint_message", question.wording().constraint());
        Question.Logic logic = question.logic();
        put(line, "required", logic.required());
        put(line, "constraint", logic.constraint());
        put(line, "calculation", logic.calculation());
        put(line, "read_only", logic.readOnly());
        put(line, "choice_filter", logic.filter());
        line.put("default", question.preset());
        line.put("appearance", question.appearance());
        Question.Binding binding = question.binding();
        if (binding != null) {
            line.put("parcours_fact", binding.fact());
            line.put("parcours_unit", binding.unit());
            line.put("parcours_period", binding.period());
        }
        return line;
    }

    private static void put(Map<String, String> line, String column, @Nullable Rule rule) {
        if (rule != null) {
            line.put(column, rule.text());
        }
    }

    private static void labels(Map<String, String> line, String column, Labels labels) {
        labels.texts().forEach((language, text) -> line.put(Lines.heading(column, language), text));
    }

    private List<Lines.Line> choices() {
        List<Lines.Line> lines = new ArrayList<>();
        form.lists()
                .forEach((list, choices) -> choices.forEach(choice -> {
                    Map<String, String> line = new LinkedHashMap<>(choice.columns());
                    line.put("list_name", list);
                    line.put("name", choice.name());
                    labels(line, "label", choice.label());
                    lines.add(new Lines.Line(Integer.toString(lines.size() + 1), line));
                }));
        return lines;
    }
}
