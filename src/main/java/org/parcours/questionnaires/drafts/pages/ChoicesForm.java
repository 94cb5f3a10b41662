package org.parcours.questionnaires.drafts.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parcours.questionnaires.drafts.Naming;
import org.parcours.questionnaires.drafts.Outline;
import org.parcours.questionnaires.xlsform.FormRows;
import org.parcours.questionnaires.xlsform.FormRows.Row;
import org.parcours.questionnaires.xlsform.RowType;

/// The choices of a question: a list of its own, or one that it shares.
final class ChoicesForm {
    static final String ROWS = "choice";
    /// Choices beyond which a list is no form any more: it is changed in a workbook.
    private static final int MOST = 100;

    private static final String LIST = "list";
    private static final String SEEN = "list_seen";

    private final RowInput form;
    private final FormRows rows;

    ChoicesForm(RowInput form, FormRows rows) {
        this.form = form;
        this.rows = rows;
    }

    void show(String list) {
        form.put(LIST, list);
        form.put(SEEN, list);
        form.rows(
                ROWS,
                isLong(rows, list)
                        ? List.of()
                        : rows.list(list).stream().map(this::fields).toList());
    }

    static boolean isLong(FormRows rows, String list) {
        return rows.list(list).size() > MOST;
    }

    private Map<String, String> fields(Row choice) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", choice.id());
        fields.put("name", choice.cell("name"));
        for (LanguageSide side : LanguageSide.of(rows)) {
            fields.put("label." + side.index(), choice.cell(FormRows.heading("label", side.name())));
        }
        return fields;
    }

    /// Adds, moves or takes out a row, or shows another list, where the button or the choice says so.
    void act(String action) {
        List<Map<String, String>> rows = rows();
        if (action.equals("choice-add")) {
            rows.add(Map.of("name", ""));
        } else if (action.matches("choice-(up|down|remove)-\\d{1,4}")) {
            int at = Integer.parseInt(action.replaceAll("\\D", ""));
            int to = action.startsWith("choice-up") ? at - 1 : at + 1;
            if (action.startsWith("choice-remove") && at < rows.size()) {
                rows.remove(at);
            } else if (at < rows.size() && to >= 0 && to < rows.size()) {
                Collections.swap(rows, at, to);
            }
        } else if (!form.is(LIST, form.get(SEEN))) {
            show(form.get(LIST));
            return;
        }
        form.rows(ROWS, rows);
    }

    private List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < form.rows(ROWS); i++) {
            rows.add(form.row(ROWS, i));
        }
        return rows;
    }

    /// The questions besides this one that offer the same list.
    ///
    /// @param id of the question's line; empty for a new one
    static List<Row> sharing(FormRows rows, String list, String id) {
        return list.isEmpty()
                ? List.of()
                : rows.survey().stream()
                        .filter(row ->
                                !row.id().equals(id) && RowType.of(row).list().equals(list))
                        .toList();
    }

    /// What the question's list is called, and all choices of the form.
    record Offered(String list, List<Row> choices) {}

    /// The choices as they were typed.
    ///
    /// @param question name of the question, after which a list of its own is called
    Offered offered(String question) {
        String list = form.get(LIST);
        boolean other = !list.equals(form.get(SEEN)) && !list.isEmpty();
        if (other || isLong(rows, list)) {
            return new Offered(list, rows.choices()); // as it stands
        }
        Set<String> lists =
                rows.choices().stream().map(choice -> choice.cell("list_name")).collect(Collectors.toSet());
        boolean own = list.isEmpty() || form.is("apart", "yes");
        String name = own ? Naming.proposed(question, "choices", lists) : list;
        List<Row> now = typed(name, own);
        List<Row> choices = new ArrayList<>(rows.choices());
        int at = choices.stream()
                .map(choice -> choice.cell("list_name"))
                .toList()
                .indexOf(name);
        choices.removeIf(choice -> choice.cell("list_name").equals(name));
        choices.addAll(at < 0 ? choices.size() : at, now);
        return new Offered(name, choices);
    }

    private List<Row> typed(String list, boolean copied) {
        List<Row> typed = new ArrayList<>();
        Set<String> names = new HashSet<>();
        rows().forEach(row -> names.add(row.getOrDefault("name", "")));
        int next = Integer.parseInt(Outline.next(rows.choices()));
        for (Map<String, String> row : rows()) {
            Row before = rows.choices().stream()
                    .filter(choice -> choice.id().equals(row.get("id")))
                    .findFirst()
                    .orElse(new Row("", Map.of()));
            Map<String, String> cells = new TreeMap<>(before.cells());
            String label = "";
            for (LanguageSide side : LanguageSide.of(rows)) {
                String text = row.getOrDefault("label." + side.index(), "");
                cells.put(FormRows.heading("label", side.name()), text);
                label = label.isEmpty() ? text : label;
            }
            String name = row.getOrDefault("name", "");
            if (name.isEmpty() && label.isEmpty()) {
                continue;
            }
            cells.put("name", name.isEmpty() ? Naming.proposed(label, "choice", names) : name);
            cells.put("list_name", list);
            names.add(cells.getOrDefault("name", ""));
            boolean kept = !copied && !before.id().isEmpty();
            typed.add(new Row(kept ? before.id() : Integer.toString(next++), cells));
        }
        return typed;
    }
}
