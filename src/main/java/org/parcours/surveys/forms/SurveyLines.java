package org.parcours.surveys.forms;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parcours.surveys.expressions.Unreadable;
import org.parcours.surveys.forms.Remark.Kind;

/// The sheet `survey`, line by line.
final class SurveyLines {
    private record Open(Columns.Line line, List<Item> items) {}

    private final Columns sheet;
    private final Map<String, List<Choice>> lists;
    private final List<Remark> remarks;
    private final Map<String, Columns.Line> named = new HashMap<>();
    private final Deque<Open> groups = new ArrayDeque<>();
    /// How many repeats are open: what stands in one is left out.
    private int repeats;

    SurveyLines(Columns sheet, Map<String, List<Choice>> lists, List<Remark> remarks) {
        this.sheet = sheet;
        this.lists = lists;
        this.remarks = remarks;
    }

    List<Item> read() {
        List<Item> top = new ArrayList<>();
        for (Columns.Line line : sheet.lines()) {
            LineType type = LineType.of(line.text("type"));
            if (!type.said().isEmpty()) {
                line.formulas().forEach(cell -> note(cell.address(), Kind.FORMULA, cell.shown()));
                read(type, line, top);
            }
        }
        groups.forEach(open ->
                note(open.line().cell("type"), Kind.GROUP_OPEN, open.line().text("name")));
        return top;
    }

    private void read(LineType type, Columns.Line line, List<Item> top) {
        if (type.part() == LineType.Part.REPEAT_BEGINS) {
            repeats++;
            note(line.cell("type"), Kind.NOT_CARRIED, type.said());
        } else if (type.part() == LineType.Part.REPEAT_ENDS) {
            if (repeats-- == 0) {
                repeats = 0;
                note(line.cell("type"), Kind.GROUP_CLOSED, type.said());
            }
        } else if (repeats == 0) {
            carried(type, line, top);
        }
    }

    private void carried(LineType type, Columns.Line line, List<Item> top) {
        switch (type.part()) {
            case GROUP_BEGINS -> groups.push(new Open(line, new ArrayList<>()));
            case GROUP_ENDS -> close(line, top);
            case METADATA -> note(line.cell("type"), Kind.METADATA, type.said());
            default -> {
                if (OtherChoice.isAsked(type.said())
                        && line.text("choice_filter").isEmpty()) {
                    withOther(LineType.of(OtherChoice.without(type.said())), line, into(top));
                } else {
                    question(type, line).ifPresent(into(top)::add);
                }
            }
        }
    }

    private List<Item> into(List<Item> top) {
        Open open = groups.peek();
        return open == null ? top : open.items();
    }

    private void withOther(LineType type, Columns.Line line, List<Item> place) {
        question(type, line).ifPresent(question -> {
            place.add(OtherChoice.offered(question, lists));
            if (named.putIfAbsent(OtherChoice.name(question), line) == null) {
                place.add(OtherChoice.specified(question));
            } else {
                note(line.cell("name"), Kind.NAME_TWICE, OtherChoice.name(question));
            }
        });
    }

    private void close(Columns.Line end, List<Item> top) {
        Open open = groups.poll();
        if (open == null) {
            note(end.cell("type"), Kind.GROUP_CLOSED, end.text("type"));
        } else if (named(open.line(), false)) {
            into(top)
                    .add(new Group(
                            open.line().text("name"),
                            open.line().labels("label"),
                            rule(open.line(), Rule::read, "relevant", "relevance"),
                            open.line().text("appearance"),
                            open.items()));
        }
    }

    private Optional<Question> question(LineType said, Columns.Line line) {
        QuestionType type = said.type();
        if (type == null) {
            note(line.cell("type"), said.elsewhere() ? Kind.NOT_CARRIED : Kind.TYPE_UNKNOWN, said.said());
            return Optional.empty();
        }
        return named(line, type.isAnswered()) && offers(type, said.list(), line)
                ? Optional.of(question(type, said.list(), line))
                : Optional.empty();
    }

    private boolean named(Columns.Line line, boolean read) {
        String name = line.text("name");
        if (name.isEmpty()) {
            note(line.cell("type"), Kind.NAME_MISSING, line.text("type"));
        } else if (!name.matches("[\\p{L}_][\\p{L}\\p{N}_.-]*")) {
            note(line.cell("name"), Kind.NAME_BAD, name);
        } else if (named.putIfAbsent(name, line) != null) {
            note(line.cell("name"), Kind.NAME_TWICE, name);
        } else {
            if (read && line.labels("label").isEmpty()) {
                note(line.cell("name"), Kind.LABEL_MISSING, name);
            }
            return true;
        }
        return false;
    }

    private boolean offers(QuestionType type, String list, Columns.Line line) {
        if (type.chooses() && lists.getOrDefault(list, List.of()).isEmpty()) {
            note(line.cell("type"), lists.containsKey(list) ? Kind.LIST_EMPTY : Kind.LIST_UNKNOWN, list);
            return false;
        }
        return true;
    }

    private Question question(QuestionType type, String list, Columns.Line line) {
        return new Question(
                line.text("name"),
                type,
                list,
                new Question.Wording(
                        line.labels("label"),
                        line.labels("hint"),
                        line.labels("required_message"),
                        line.labels("constraint_message")),
                new Question.Logic(
                        rule(line, Rule::read, "relevant", "relevance"),
                        rule(line, SurveyLines::yes, "required"),
                        rule(line, Rule::read, "constraint"),
                        rule(line, Rule::read, "calculation", "calculate"),
                        rule(line, SurveyLines::yes, "read_only", "readonly"),
                        rule(line, Rule::readFilter, "choice_filter")),
                line.text("default"),
                line.text("appearance"),
                binding(type, line));
    }

    private Question.@Nullable Binding binding(QuestionType type, Columns.Line line) {
        String fact = line.text("parcours_fact");
        if (fact.isEmpty()) {
            return null;
        }
        var binding = new Question.Binding(fact, line.text("parcours_unit"), line.text("parcours_period"));
        if (binding.kind().isEmpty()) {
            note(line.cell("parcours_fact"), Kind.FACT_UNKNOWN, fact);
        } else if (!binding.kind().get().fits(type)) {
            note(line.cell("parcours_fact"), Kind.FACT_UNFIT, fact);
        } else if (binding.before(LocalDate.EPOCH).isEmpty()) {
            note(line.cell("parcours_period"), Kind.PERIOD_BAD, binding.period());
        }
        return binding;
    }

    /// `yes` and `no` beside expressions.
    private static @Nullable Rule yes(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "true()" -> Rule.read("true()");
            case "no", "false", "false()" -> null;
            default -> Rule.read(text);
        };
    }

    private @Nullable Rule rule(Columns.Line line, Function<String, @Nullable Rule> reader, String... columns) {
        String text = line.text(columns);
        try {
            return text.isEmpty() ? null : reader.apply(text);
        } catch (Unreadable unreadable) {
            note(line.cell(columns), Kind.valueOf(unreadable.reason().name()), unreadable.what());
            return null;
        }
    }

    private void note(String cell, Kind kind, String what) {
        remarks.add(new Remark(sheet.sheet(), cell, kind, what));
    }

    /// Notes something about a question that was read.
    Remark remark(String question, Kind kind, String what, String... columns) {
        Columns.Line line = named.get(question);
        return new Remark(sheet.sheet(), line == null ? "" : line.cell(columns), kind, what);
    }
}
