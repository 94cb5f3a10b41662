package org.parcours.questionnaires.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parcours.questionnaires.forms.Choice;

/// `begin loop over list`: what stands in it is asked for each choice of the list, `%(name)s` and `%(label)s` standing
/// for the choice. Written out as pyxform writes it: a group for the loop, with a group for each choice.
final class Loops {
    private static final Pattern BEGIN = Pattern.compile("(?i)begin[_ ]loop over (.+)");
    private static final Pattern END = Pattern.compile("(?i)end[_ ]loop");

    private final Map<String, List<Choice>> lists;
    private final int most;
    private final List<Columns.Row> rows = new ArrayList<>();

    private Loops(Map<String, List<Choice>> lists, int most) {
        this.lists = lists;
        this.most = most;
    }

    /// Returns the rows without loops; one over an unknown list, without an end, or that would make more rows than a
    /// form may have stays as it is.
    static List<Columns.Row> writtenOut(List<Columns.Row> rows, Map<String, List<Choice>> lists, int most) {
        Loops loops = new Loops(lists, most);
        loops.write(rows);
        return loops.rows;
    }

    private void write(List<Columns.Row> from) {
        for (int i = 0; i < from.size(); i++) {
            Columns.Row row = from.get(i);
            Matcher begin = BEGIN.matcher(type(row));
            int end = begin.matches() ? end(from, i) : -1;
            List<Choice> choices =
                    end < 0 ? List.of() : lists.getOrDefault(begin.group(1).strip(), List.of());
            if (choices.isEmpty() || rows.size() + (long) choices.size() * (end - i) > most) {
                rows.add(row);
                continue;
            }
            List<Columns.Row> within = from.subList(i + 1, end);
            rows.add(group(row, "begin group"));
            for (Choice choice : choices) {
                rows.add(row.rewritten((column, text) -> switch (column) {
                    case "type" -> "begin group";
                    case "name" -> choice.name();
                    default -> column.startsWith("label") ? label(choice, column) : "";
                }));
                write(within.stream().map(one -> said(one, choice)).toList());
                rows.add(group(from.get(end), "end group"));
            }
            rows.add(group(from.get(end), "end group"));
            i = end;
        }
    }

    private static String type(Columns.Row row) {
        return row.text("type").strip().replaceAll("\\s+", " ");
    }

    private static int end(List<Columns.Row> rows, int begin) {
        int open = 0;
        for (int i = begin; i < rows.size(); i++) {
            open += BEGIN.matcher(type(rows.get(i))).matches()
                    ? 1
                    : END.matcher(type(rows.get(i))).matches() ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        return -1;
    }

    private static Columns.Row group(Columns.Row row, String type) {
        return row.rewritten((column, text) -> column.equals("type") ? type : text);
    }

    private static Columns.Row said(Columns.Row row, Choice choice) {
        return row.rewritten((column, text) -> text.contains("%(")
                ? text.replace("%(name)s", choice.name()).replace("%(label)s", label(choice, column))
                : text);
    }

    private static String label(Choice choice, String column) {
        int language = column.indexOf("::");
        String text = choice.label().texts().get(language < 0 ? "" : column.substring(language + 2));
        return text == null ? choice.label().in("", "") : text;
    }
}
