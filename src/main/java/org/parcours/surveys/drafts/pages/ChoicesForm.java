package org.parcours.surveys.drafts.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parcours.surveys.drafts.Naming;
import org.parcours.surveys.drafts.Outline;
import org.parcours.surveys.forms.LineType;
import org.parcours.surveys.forms.Lines;
import org.parcours.surveys.forms.Lines.Line;

/// The choices of a question: a list of its own, or one that it shares.
final class ChoicesForm {
    static final String ROWS = "choice";
    /// Choices beyond which a list is no form any more: it is changed in a workbook.
    private static final int MOST = 100;

    private static final String LIST = "list";
    private static final String SEEN = "list_seen";

    private final Entered form;
    private final Lines lines;

    ChoicesForm(Entered form, Lines lines) {
        this.form = form;
        this.lines = lines;
    }

    void show(String list) {
        form.put(LIST, list);
        form.put(SEEN, list);
        form.rows(
                ROWS,
                isLong(lines, list)
                        ? List.of()
                        : lines.list(list).stream().map(this::fields).toList());
    }

    static boolean isLong(Lines lines, String list) {
        return lines.list(list).size() > MOST;
    }

    private Map<String, String> fields(Line choice) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", choice.id());
        fields.put("name", choice.cell("name"));
        for (Side side : Side.of(lines)) {
            fields.put("label." + side.index(), choice.cell(Lines.heading("label", side.name())));
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
    static List<Line> sharing(Lines lines, String list, String id) {
        return list.isEmpty()
                ? List.of()
                : lines.survey().stream()
                        .filter(line -> !line.id().equals(id)
                                && LineType.of(line).list().equals(list))
                        .toList();
    }

    /// What the question's list is called, and all choices of the form.
    record Offered(String list, List<Line> choices) {}

    /// The choices as they were typed.
    ///
    /// @param question name of the question, after which a list of its own is called
    Offered offered(String question) {
        String list = form.get(LIST);
        boolean other = !list.equals(form.get(SEEN)) && !list.isEmpty();
        if (other || isLong(lines, list)) {
            return new Offered(list, lines.choices()); // as it stands
        }
        Set<String> lists =
                lines.choices().stream().map(choice -> choice.cell("list_name")).collect(Collectors.toSet());
        boolean own = list.isEmpty() || form.is("apart", "yes");
        String name = own ? Naming.proposed(question, "choices", lists) : list;
        List<Line> now = typed(name, own);
        List<Line> choices = new ArrayList<>(lines.choices());
        int at = choices.stream()
                .map(choice -> choice.cell("list_name"))
                .toList()
                .indexOf(name);
        choices.removeIf(choice -> choice.cell("list_name").equals(name));
        choices.addAll(at < 0 ? choices.size() : at, now);
        return new Offered(name, choices);
    }

    private List<Line> typed(String list, boolean copied) {
        List<Line> typed = new ArrayList<>();
        Set<String> names = new HashSet<>();
        rows().forEach(row -> names.add(row.getOrDefault("name", "")));
        int next = Integer.parseInt(Outline.next(lines.choices()));
        for (Map<String, String> row : rows()) {
            Line before = lines.choices().stream()
                    .filter(choice -> choice.id().equals(row.get("id")))
                    .findFirst()
                    .orElse(new Line("", Map.of()));
            Map<String, String> cells = new TreeMap<>(before.cells());
            String label = "";
            for (Side side : Side.of(lines)) {
                String text = row.getOrDefault("label." + side.index(), "");
                cells.put(Lines.heading("label", side.name()), text);
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
            typed.add(new Line(kept ? before.id() : Integer.toString(next++), cells));
        }
        return typed;
    }
}
