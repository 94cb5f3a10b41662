package org.parcours.surveys.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parcours.transfers.files.SheetWriter;

/// Writes a form as a workbook of the sheets `survey`, `choices` and `settings`, that reads back the same.
public final class XlsFormWriter {
    private final Form form;
    private final List<Map<String, String>> survey = new ArrayList<>();

    private XlsFormWriter(Form form) {
        this.form = form;
    }

    public static void write(Form form, SheetWriter out) {
        new XlsFormWriter(form).write(out);
    }

    private void write(SheetWriter out) {
        lines(form.items());
        Set<String> columns = new LinkedHashSet<>(List.of("type", "name"));
        form.languages().forEach(language -> columns.add(column("label", language)));
        survey.forEach(line -> columns.addAll(line.keySet()));
        table(out, "survey", columns, survey);
        choices(out);
        Form.Settings settings = form.settings();
        Map<String, String> line = new LinkedHashMap<>();
        line.put("form_title", settings.title());
        line.put("form_id", settings.id());
        line.put("version", settings.version());
        line.put("default_language", settings.language());
        table(out, "settings", line.keySet(), List.of(line));
    }

    private static void table(SheetWriter out, String name, Set<String> columns, List<Map<String, String>> lines) {
        out.table(name, List.copyOf(columns));
        for (Map<String, String> line : lines) {
            out.row(columns.stream()
                    .map(column -> line.getOrDefault(column, ""))
                    .toList());
        }
    }

    private void lines(List<Item> items) {
        for (Item item : items) {
            switch (item) {
                case Group group -> {
                    Map<String, String> line = line("begin_group", group);
                    line.put("appearance", group.appearance());
                    lines(group.items());
                    survey.add(new LinkedHashMap<>(Map.of("type", "end_group")));
                }
                case Question question -> question(question);
            }
        }
    }

    private Map<String, String> line(String type, Item item) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("type", type);
        line.put("name", item.name());
        labels(line, "label", item.label());
        put(line, "relevant", item.relevant());
        survey.add(line);
        return line;
    }

    private void question(Question question) {
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
    }

    private static void put(Map<String, String> line, String column, @Nullable Rule rule) {
        if (rule != null) {
            line.put(column, rule.text());
        }
    }

    private static void labels(Map<String, String> line, String column, Labels labels) {
        labels.texts().forEach((language, text) -> line.put(column(column, language), text));
    }

    private static String column(String name, String language) {
        return language.isEmpty() ? name : name + "::" + language;
    }

    private void choices(SheetWriter out) {
        Set<String> columns = new LinkedHashSet<>(List.of("list_name", "name"));
        List<Map<String, String>> lines = new ArrayList<>();
        form.lists()
                .forEach((list, choices) -> choices.forEach(choice -> {
                    Map<String, String> line = new LinkedHashMap<>();
                    line.put("list_name", list);
                    line.put("name", choice.name());
                    labels(line, "label", choice.label());
                    new TreeSet<>(choice.columns().keySet())
                            .forEach(column -> line.put(column, choice.columns().getOrDefault(column, "")));
                    lines.add(line);
                }));
        form.languages().forEach(language -> columns.add(column("label", language)));
        lines.forEach(line -> columns.addAll(line.keySet()));
        table(out, "choices", columns, lines);
    }
}
