package org.parcours.questionnaires.xlsform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.forms.Choice;
import org.parcours.questionnaires.forms.FactCatalog;
import org.parcours.questionnaires.forms.Group;
import org.parcours.questionnaires.forms.Item;
import org.parcours.questionnaires.forms.Question;
import org.parcours.questionnaires.forms.QuestionType;
import org.parcours.questionnaires.forms.Rule;
import org.parcours.questionnaires.xlsform.FormIssue.Kind;

/// The sheet `survey`, row by row.
final class SurveyReader {
    /// A group that is open.
    ///
    /// @param names of the items in it, in small letters
    private record Open(Columns.Row row, boolean repeats, List<Item> items, Set<String> names) {}

    private static final Pattern STYLED = Pattern.compile("(?i)<(?:span|p)\\b[^>]{0,500}style");

    private final Columns sheet;
    private final Map<String, List<Choice>> lists;
    private final QuestionReader cells;
    private final List<FormIssue> issues;
    private final Map<String, Columns.Row> named = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Set<String> leftOut = new HashSet<>();
    private final Deque<Open> groups = new ArrayDeque<>();
    private int number = 1;
    private int loops;
    private boolean styled;

    SurveyReader(Columns sheet, Map<String, List<Choice>> lists, FactCatalog facts, List<FormIssue> issues) {
        this.sheet = sheet;
        this.lists = lists;
        this.cells = new QuestionReader(sheet, lists, facts, issues);
        this.issues = issues;
    }

    /// Names that rules may use although no question of the form bears them: it was left out, and counts as unanswered.
    Set<String> leftOut() {
        return leftOut;
    }

    /// Names that several questions bear, so that no rule can tell which is meant.
    Set<String> ambiguous() {
        return ambiguous;
    }

    List<Item> read() {
        List<Item> top = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Columns.Row row : Loops.writtenOut(sheet.rows(), lists, XlsForm.LONGEST)) {
            number = row.number();
            RowType type = RowType.of(row.text("type"));
            if (QuestionReader.yes(row.text("disabled"))) {
                note(row.cell("disabled"), Kind.DISABLED, row.text("name"));
            } else if (!type.said().isEmpty()) {
                style(row);
                row.formulas().forEach(cell -> note(cell.address(), Kind.FORMULA, cell.shown()));
                read(type, row, top, names);
            } else if (!row.text("name").isEmpty() || !row.labels("label").isEmpty()) {
                note(row.cell("name", "label"), Kind.TYPE_MISSING, row.text("name"));
            }
        }
        groups.forEach(open ->
                note(open.row().cell("type"), Kind.GROUP_OPEN, open.row().text("name")));
        return top;
    }

    /// Notes what of a text's look is left out, at the first cell that has any.
    private void style(Columns.Row row) {
        for (String column : List.of("label", "hint")) {
            if (!styled && row.labels(column).texts().values().stream().anyMatch(STYLED.asPredicate())) {
                styled = true;
                note(row.cell(column), Kind.STYLE, "style");
            }
        }
    }

    private void read(RowType type, Columns.Row row, List<Item> top, Set<String> names) {
        if (loops > 0) {
            // what stands in a loop is left out with it
            leave(row);
            loops += type.part() == RowType.Part.LOOP_BEGINS ? 1 : type.part() == RowType.Part.LOOP_ENDS ? -1 : 0;
            return;
        }
        switch (type.part()) {
            case GROUP_BEGINS -> groups.push(new Open(row, false, new ArrayList<>(), new HashSet<>()));
            case REPEAT_BEGINS -> groups.push(new Open(row, true, new ArrayList<>(), new HashSet<>()));
            case GROUP_ENDS -> close(false, row, top, names);
            case REPEAT_ENDS -> close(true, row, top, names);
            case LOOP_BEGINS -> {
                loops++;
                note(row.cell("type"), Kind.NOT_CARRIED, type.said());
            }
            case LOOP_ENDS -> note(row.cell("type"), Kind.GROUP_CLOSED, type.said());
            case METADATA -> {
                leave(row);
                note(row.cell("type"), Kind.METADATA, type.said());
            }
            case MOMENT ->
                name(row, type, false, names).ifPresent(name -> into(top).add(moment(name, type)));
            case QUESTION -> {
                if (OtherChoice.isAsked(type.said())
                        && row.text("choice_filter").isEmpty()) {
                    withOther(RowType.of(OtherChoice.without(type.said())), row, into(top), names);
                } else {
                    question(type, row, names).ifPresent(into(top)::add);
                }
            }
        }
    }

    private void leave(Columns.Row row) {
        leftOut.add(row.text("name"));
    }

    private List<Item> into(List<Item> top) {
        Open open = groups.peek();
        return open == null ? top : open.items();
    }

    private Question moment(String name, RowType type) {
        return new Question(
                name,
                QuestionType.CALCULATE,
                "",
                Question.Wording.NONE,
                new Question.Logic(null, null, null, Rule.read(type.moment()), null, null),
                "",
                "",
                null,
                Map.of());
    }

    private void withOther(RowType type, Columns.Row row, List<Item> place, Set<String> names) {
        question(type, row, names).ifPresent(question -> {
            place.add(OtherChoice.offered(question, lists));
            if (named.putIfAbsent(OtherChoice.name(question), row) == null) {
                place.add(OtherChoice.specified(question));
            } else {
                note(row.cell("name"), Kind.NAME_TWICE, OtherChoice.name(question));
            }
        });
    }

    private void close(boolean repeat, Columns.Row end, List<Item> top, Set<String> names) {
        Open open = groups.peek();
        if (open == null || open.repeats() != repeat) {
            note(end.cell("type"), Kind.GROUP_CLOSED, end.text("type"));
            return;
        }
        groups.pop();
        Columns.Row row = open.row();
        name(row, RowType.of("begin group"), false, names)
                .ifPresent(name -> into(top)
                        .add(new Group(
                                name,
                                row.labels("label"),
                                cells.condition(row, "relevant", "relevance"),
                                row.text("appearance"),
                                open.items(),
                                repeat ? new Group.Repeat(cells.condition(row, "repeat_count"), false) : null)));
    }

    private Optional<Question> question(RowType said, Columns.Row row, Set<String> names) {
        QuestionType type = said.type();
        if (type == null) {
            leave(row);
            note(row.cell("type"), said.elsewhere() ? Kind.NOT_CARRIED : Kind.TYPE_UNKNOWN, said.said());
            return Optional.empty();
        }
        if (type.offersList() && said.fromFile() && !lists.containsKey(said.list())) {
            leave(row);
            cells.missing(said.list(), row.cell("type"));
            return Optional.empty();
        }
        return name(row, said, type.isAnswered(), names)
                .filter(name -> offers(type, said.list(), row))
                .map(name -> cells.question(
                        name, type, said.list(), row, groups.stream().anyMatch(Open::repeats)));
    }

    /// The name by which answers are saved. Two items may share a name as long as they stand in different groups.
    private Optional<String> name(Columns.Row row, RowType type, boolean read, Set<String> top) {
        String name = row.text("name");
        if (name.isEmpty() && type.type() == QuestionType.NOTE) {
            name = "generated_note_name_" + number;
        }
        Open open = groups.peek();
        Set<String> siblings = open == null ? top : open.names();
        if (name.isEmpty()) {
            note(row.cell("type"), Kind.NAME_MISSING, row.text("type"));
        } else if (!name.matches("[\\p{L}_][\\p{L}\\p{N}_.-]*")) {
            note(row.cell("name"), Kind.NAME_BAD, name);
        } else if (!siblings.add(name)) {
            note(row.cell("name"), Kind.NAME_TWICE, name);
        } else {
            if (read && row.labels("label").isEmpty()) {
                note(row.cell("name"), Kind.LABEL_MISSING, name);
            }
            return Optional.of(unlike(name, row, open));
        }
        return Optional.empty();
    }

    private String unlike(String name, Columns.Row row, @Nullable Open open) {
        String own = name;
        if (named.containsKey(name)) {
            ambiguous.add(name);
            own = (open == null ? "" : open.row().text("name") + ".") + name;
            for (int i = 2; named.containsKey(own); i++) {
                own = name + "." + i;
            }
        }
        named.put(own, row);
        return own;
    }

    private boolean offers(QuestionType type, String list, Columns.Row row) {
        if (!type.offersList()) {
            return true;
        }
        List<Choice> choices = lists.getOrDefault(list, List.of());
        if (choices.isEmpty()) {
            note(row.cell("type"), lists.containsKey(list) ? Kind.LIST_EMPTY : Kind.LIST_UNKNOWN, list);
            return false;
        }
        // several answers are written with spaces between them
        Optional<Choice> spaced = type == QuestionType.SELECT_ONE
                ? Optional.empty()
                : choices.stream().filter(one -> one.name().matches(".*\\s.*")).findFirst();
        spaced.ifPresent(one -> note(row.cell("type"), Kind.NAME_BAD, one.name()));
        return spaced.isEmpty();
    }

    private void note(String cell, Kind kind, String what) {
        issues.add(new FormIssue(sheet.sheet(), cell, kind, what));
    }

    /// Notes something about a question that was read.
    FormIssue issue(String question, Kind kind, String what, String... columns) {
        Columns.Row row = named.get(question);
        return new FormIssue(sheet.sheet(), row == null ? "" : row.cell(columns), kind, what);
    }
}
