package org.parcours.questionnaires.drafts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parcours.questionnaires.xlsform.FormRows;
import org.parcours.questionnaires.xlsform.FormRows.Row;
import org.parcours.questionnaires.xlsform.RowType;
import org.parcours.web.NotHere;

/// The order of a draft's lines. A group is moved, copied and removed with all that stands in it.
public final class Outline {
    private final FormRows rows;
    private final List<Row> survey;

    private Outline(FormRows rows) {
        this.rows = rows;
        this.survey = new ArrayList<>(rows.survey());
    }

    /// A line with what stands in it.
    ///
    /// @param end of a group; the line itself otherwise
    public record Node(Row row, RowType type, List<Node> inside, Row end) {}

    /// The lines as a tree.
    public static List<Node> of(FormRows rows) {
        return new Outline(rows).nodes(0, rows.survey().size());
    }

    private List<Node> nodes(int from, int until) {
        List<Node> nodes = new ArrayList<>();
        for (int at = from; at < until; at = end(at) + 1) {
            List<Node> inside = end(at) > at ? nodes(at + 1, end(at)) : List.of();
            nodes.add(new Node(survey.get(at), type(at), inside, survey.get(end(at))));
        }
        return nodes;
    }

    private RowType type(int at) {
        return RowType.of(survey.get(at));
    }

    /// Where what begins at a line ends; the line itself where it begins nothing.
    private int end(int at) {
        int depth = 0;
        for (int i = at; i < survey.size(); i++) {
            depth += type(i).begins() ? 1 : type(i).ends() ? -1 : 0;
            if (depth <= 0) {
                return i;
            }
        }
        return at;
    }

    private int begin(int end) {
        int depth = 0;
        for (int i = end; i >= 0; i--) {
            depth += type(i).ends() ? 1 : type(i).begins() ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return end;
    }

    private int at(String id) {
        for (int i = 0; i < survey.size(); i++) {
            if (survey.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new NotHere("line " + id);
    }

    /// The id that no line has had.
    public static String next(List<Row> rows) {
        return Integer.toString(1
                + rows.stream()
                        .mapToInt(row -> Integer.parseInt(row.id()))
                        .max()
                        .orElse(0));
    }

    /// Puts a new line after another, at the end where that one is gone, a group with its end.
    ///
    /// @param after id of a line; empty for the first place
    public static FormRows insert(FormRows rows, String after, Row row) {
        Outline outline = new Outline(rows);
        int at = after.isEmpty()
                ? 0
                : outline.survey.stream().map(Row::id).toList().indexOf(after) + 1;
        at = at == 0 && !after.isEmpty() ? outline.survey.size() : at;
        outline.survey.add(at, row);
        if (RowType.of(row).begins()) {
            outline.survey.add(at + 1, new Row(next(outline.survey), Map.of("type", "end_group")));
        }
        return outline.done();
    }

    /// Moves a line by one place. A question goes into a group that it meets and out of the one that it
    /// stands in; a group passes over another.
    public static FormRows move(FormRows rows, String id, boolean up) {
        Outline outline = new Outline(rows);
        int from = outline.at(id);
        int end = outline.end(from);
        boolean group = end > from;
        if (up ? from == 0 : end == outline.survey.size() - 1) {
            return rows;
        }
        int to;
        if (up) {
            to = group && outline.type(from - 1).ends() ? outline.begin(from - 1) : from - 1;
            Collections.rotate(outline.survey.subList(to, end + 1), end - from + 1);
        } else {
            to = group && outline.type(end + 1).begins() ? outline.end(end + 1) : end + 1;
            Collections.rotate(outline.survey.subList(from, to + 1), -(end - from + 1));
        }
        return outline.done();
    }

    /// Copies a line after itself, by other names; what the copy says of its own lines it says of the
    /// copies.
    public static FormRows copy(FormRows rows, String id) {
        Outline outline = new Outline(rows);
        int from = outline.at(id);
        int end = outline.end(from);
        Set<String> taken = outline.survey.stream().map(row -> row.cell("name")).collect(Collectors.toSet());
        Map<String, String> renamed = new HashMap<>();
        List<Row> copies = new ArrayList<>();
        int next = Integer.parseInt(next(outline.survey));
        for (Row row : outline.survey.subList(from, end + 1)) {
            Map<String, String> cells = new TreeMap<>(row.cells());
            String name = row.cell("name");
            if (!name.isEmpty()) {
                renamed.put(name, Naming.unlike(name, taken));
                taken.add(renamed.get(name));
                cells.put("name", renamed.get(name));
            }
            copies.add(new Row(Integer.toString(next++), cells));
        }
        renamed.forEach((old, now) -> copies.replaceAll(row -> Naming.renamed(row, old, now)));
        outline.survey.addAll(end + 1, copies);
        return outline.done();
    }

    /// Takes a line out, with the list of choices that nobody else uses then.
    public static FormRows remove(FormRows rows, String id) {
        Outline outline = new Outline(rows);
        int from = outline.at(id);
        outline.survey.subList(from, outline.end(from) + 1).clear();
        return swept(rows, outline.done());
    }

    /// Without the lists that were used before and are no more.
    public static FormRows swept(FormRows before, FormRows after) {
        Set<String> used = used(after);
        Set<String> unused =
                used(before).stream().filter(list -> !used.contains(list)).collect(Collectors.toSet());
        return after.with(
                after.survey(),
                after.choices().stream()
                        .filter(choice -> !unused.contains(choice.cell("list_name")))
                        .toList());
    }

    private static Set<String> used(FormRows rows) {
        return rows.survey().stream().map(row -> RowType.of(row).list()).collect(Collectors.toSet());
    }

    /// With every group closed that was left open, and no end of a group that never began.
    static FormRows balanced(FormRows rows) {
        List<Row> all = new ArrayList<>(rows.survey());
        List<Row> kept = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        for (Row row : rows.survey()) {
            RowType type = RowType.of(row);
            if (type.begins()) {
                open.push(type.part() == RowType.Part.REPEAT_BEGINS ? "end_repeat" : "end_group");
            }
            if (!type.ends()) {
                kept.add(row);
            } else if (!open.isEmpty()) {
                kept.add(row.with("type", open.pop()));
            }
        }
        while (!open.isEmpty()) {
            Row end = new Row(next(all), Map.of("type", open.pop()));
            all.add(end);
            kept.add(end);
        }
        return rows.with(kept, rows.choices());
    }

    private FormRows done() {
        return rows.with(survey, rows.choices());
    }
}
