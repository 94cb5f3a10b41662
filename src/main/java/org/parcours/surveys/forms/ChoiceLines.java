package org.parcours.surveys.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parcours.surveys.forms.Remark.Kind;

/// The sheet `choices`.
final class ChoiceLines {
    private static final Set<String> OWN = Set.of("list_name", "name", "value", "label");
    private final List<Remark> remarks;

    ChoiceLines(List<Remark> remarks) {
        this.remarks = remarks;
    }

    Map<String, List<Choice>> read(Optional<Columns> sheet) {
        Map<String, List<Choice>> lists = new LinkedHashMap<>();
        sheet.ifPresent(columns -> columns.lines().forEach(line -> {
            String list = line.text("list_name");
            if (!list.isEmpty()) {
                read(columns, line, lists.computeIfAbsent(list, name -> new ArrayList<>()));
            }
        }));
        return lists;
    }

    private void read(Columns columns, Columns.Line line, List<Choice> list) {
        String name = line.text("name", "value");
        if (name.isEmpty()) {
            remarks.add(new Remark(columns.sheet(), line.cell("list_name"), Kind.NAME_MISSING, line.text("list_name")));
        } else if (name.matches(".*\\s.*")) {
            remarks.add(new Remark(columns.sheet(), line.cell("name", "value"), Kind.NAME_BAD, name));
        } else if (list.stream().anyMatch(choice -> choice.name().equals(name))) {
            remarks.add(new Remark(columns.sheet(), line.cell("name", "value"), Kind.CHOICE_TWICE, name));
        } else {
            if (line.labels("label").isEmpty()) {
                remarks.add(new Remark(columns.sheet(), line.cell("name", "value"), Kind.LABEL_MISSING, name));
            }
            line.formulas()
                    .forEach(cell ->
                            remarks.add(new Remark(columns.sheet(), cell.address(), Kind.FORMULA, cell.shown())));
            list.add(new Choice(name, line.labels("label"), others(columns, line)));
        }
    }

    private static Map<String, String> others(Columns columns, Columns.Line line) {
        Map<String, String> others = new LinkedHashMap<>();
        columns.places().keySet().stream()
                .filter(heading ->
                        !OWN.contains(heading.column()) && heading.language().isEmpty())
                .forEach(heading -> {
                    String text = line.text(heading.column());
                    if (!text.isEmpty()) {
                        others.put(heading.column(), text);
                    }
                });
        return others;
    }
}
