package org.parcours.questionnaires.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parcours.questionnaires.forms.Choice;
import org.parcours.questionnaires.xlsform.FormIssue.Kind;

/// The sheet `choices`.
final class ChoiceReader {
    private static final Set<String> OWN = Set.of("list_name", "name", "value", "label");
    private final boolean duplicates;
    private final List<FormIssue> issues;

    ChoiceReader(boolean duplicates, List<FormIssue> issues) {
        this.duplicates = duplicates;
        this.issues = issues;
    }

    /// Reads a list that has a sheet of its own, as a file beside the form would have it.
    List<Choice> file(Columns sheet, String value, String label) {
        List<Choice> choices = new ArrayList<>();
        sheet.rows().forEach(row -> {
            String name = row.text(value);
            if (!name.isEmpty()) {
                choices.add(new Choice(name, row.labels(label), others(sheet, row)));
            }
        });
        return choices;
    }

    Map<String, List<Choice>> read(Optional<Columns> sheet) {
        Map<String, List<Choice>> lists = new LinkedHashMap<>();
        sheet.ifPresent(columns -> columns.rows().forEach(row -> {
            String list = row.text("list_name");
            if (!list.isEmpty()) {
                read(columns, row, lists.computeIfAbsent(list, name -> new ArrayList<>()));
            }
        }));
        return lists;
    }

    private void read(Columns columns, Columns.Row row, List<Choice> list) {
        String name = row.text("name", "value");
        if (name.isEmpty()) {
            issues.add(new FormIssue(columns.sheet(), row.cell("list_name"), Kind.NAME_MISSING, row.text("list_name")));
        } else if (!duplicates && list.stream().anyMatch(choice -> choice.name().equals(name))) {
            issues.add(new FormIssue(columns.sheet(), row.cell("name", "value"), Kind.CHOICE_TWICE, name));
        } else {
            if (row.labels("label").isEmpty()) {
                issues.add(new FormIssue(columns.sheet(), row.cell("name", "value"), Kind.LABEL_MISSING, name));
            }
            row.formulas()
                    .forEach(cell ->
                            issues.add(new FormIssue(columns.sheet(), cell.address(), Kind.FORMULA, cell.shown())));
            list.add(new Choice(name, row.labels("label"), others(columns, row)));
        }
    }

    private static Map<String, String> others(Columns columns, Columns.Row row) {
        Map<String, String> others = new LinkedHashMap<>();
        columns.places().keySet().stream()
                .filter(heading ->
                        !OWN.contains(heading.column()) && heading.language().isEmpty())
                .forEach(heading -> {
                    String text = row.text(heading.column());
                    if (!text.isEmpty()) {
                        others.put(heading.column(), text);
                    }
                });
        return others;
    }
}
