package org.parcours.questionnaires.xlsform;

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
import org.parcours.questionnaires.expressions.Unreadable;
import org.parcours.questionnaires.forms.Choice;
import org.parcours.questionnaires.forms.FactCatalog;
import org.parcours.questionnaires.forms.Group;
import org.parcours.questionnaires.forms.Item;
import org.parcours.questionnaires.forms.Question;
import org.parcours.questionnaires.forms.QuestionType;
import org.parcours.questionnaires.forms.Rule;
import org.parcours.questionnaires.xlsform.FormIssue.Kind;

/// The sheet `survey`, line by line.
final class SurveyReader {
    private record Open(Columns.Row row, List<Item> items) {}

    private final Columns sheet;
    private final Map<String, List<Choice>> lists;
    private final FactCatalog facts;
    private final List<FormIssue> issues;
    private final Map<String, Columns.Row> named = new HashMap<>();
    private final Deque<Open> groups = new ArrayDeque<>();
    /// How many repeats are open: what stands in one is left out.
    private int repeats;

    SurveyReader(Columns sheet, Map<String, List<Choice>> lists, FactCatalog facts, List<FormIssue> issues) {
        this.sheet = sheet;
        this.lists = lists;
        this.facts = facts;
        this.issues = issues;
    }

    List<Item> read() {
        List<Item> top = new ArrayList<>();
        for (Columns.Row row : sheet.rows()) {
            RowType type = RowType.of(row.text("type"));
            if (!type.said().isEmpty()) {
                row.formulas().forEach(cell -> note(cell.address(), Kind.FORMULA, cell.shown()));
                read(type, row, top);
            }
        }
        groups.forEach(open ->
                note(open.row().cell("type"), Kind.GROUP_OPEN, open.row().text("name")));
        return top;
    }

    private void read(RowType type, Columns.Row row, List<Item> top) {
        if (type.part() == RowType.Part.REPEAT_BEGINS) {
            repeats++;
            note(row.cell("type"), Kind.NOT_CARRIED, type.said());
        } else if (type.part() == RowType.Part.REPEAT_ENDS) {
            if (repeats-- == 0) {
                repeats = 0;
                note(row.cell("type"), Kind.GROUP_CLOSED, type.said());
            }
        } else if (repeats == 0) {
            carried(type, row, top);
        }
    }

    private void carried(RowType type, Columns.Row row, List<Item> top) {
        switch (type.part()) {
            case GROUP_BEGINS -> groups.push(new Open(row, new ArrayList<>()));
            case GROUP_ENDS -> close(row, top);
            case METADATA -> note(row.cell("type"), Kind.METADATA, type.said());
            default -> {
                if (OtherChoice.isAsked(type.said())
                        && row.text("choice_filter").isEmpty()) {
                    withOther(RowType.of(OtherChoice.without(type.said())), row, into(top));
                } else {
                    question(type, row).ifPresent(into(top)::add);
                }
            }
        }
    }

    private List<Item> into(List<Item> top) {
        Open open = groups.peek();
        return open == null ? top : open.items();
    }

    private void withOther(RowType type, Columns.Row row, List<Item> place) {
        question(type, row).ifPresent(question -> {
            place.add(OtherChoice.offered(question, lists));
            if (named.putIfAbsent(OtherChoice.name(question), row) == null) {
                place.add(OtherChoice.specified(question));
            } else {
                note(row.cell("name"), Kind.NAME_TWICE, OtherChoice.name(question));
            }
        });
    }

    private void close(Columns.Row end, List<Item> top) {
        Open open = groups.poll();
        if (open == null) {
            note(end.cell("type"), Kind.GROUP_CLOSED, end.text("type"));
        } else if (named(open.row(), false)) {
            into(top)
                    .add(new Group(
                            open.row().text("name"),
                            open.row().labels("label"),
                            rule(open.row(), Rule::read, "relevant", "relevance"),
                            open.row().text("appearance"),
                            open.items()));
        }
    }

    private Optional<Question> question(RowType said, Columns.Row row) {
        QuestionType type = said.type();
        if (type == null) {
            note(row.cell("type"), said.elsewhere() ? Kind.NOT_CARRIED : Kind.TYPE_UNKNOWN, said.said());
            return Optional.empty();
        }
        return named(row, type.isAnswered()) && offers(type, said.list(), row)
                ? Optional.of(question(type, said.list(), row))
                : Optional.empty();
    }

    private boolean named(Columns.Row row, boolean read) {
        String name = row.text("name");
        if (name.isEmpty()) {
            note(row.cell("type"), Kind.NAME_MISSING, row.text("type"));
        } else if (!name.matches("[\\p{L}_][\\p{L}\\p{N}_.-]*")) {
            note(row.cell("name"), Kind.NAME_BAD, name);
        } else if (named.putIfAbsent(name, row) != null) {
            note(row.cell("name"), Kind.NAME_TWICE, name);
        } else {
            if (read && row.labels("label").isEmpty()) {
                note(row.cell("name"), Kind.LABEL_MISSING, name);
            }
            return true;
        }
        return false;
    }

    private boolean offers(QuestionType type, String list, Columns.Row row) {
        if (type.chooses() && lists.getOrDefault(list, List.of()).isEmpty()) {
            note(row.cell("type"), lists.containsKey(list) ? Kind.LIST_EMPTY : Kind.LIST_UNKNOWN, list);
            return false;
        }
        return true;
    }

    private Question question(QuestionType type, String list, Columns.Row row) {
        return new Question(
                row.text("name"),
                type,
                list,
                new Question.Wording(
                        row.labels("label"),
                        row.labels("hint"),
                        row.labels("required_message"),
                        row.labels("constraint_message")),
                new Question.Logic(
                        rule(row, Rule::read, "relevant", "relevance"),
                        rule(row, SurveyReader::yes, "required"),
                        rule(row, Rule::read, "constraint"),
                        rule(row, Rule::read, "calculation", "calculate"),
                        rule(row, SurveyReader::yes, "read_only", "readonly"),
                        rule(row, Rule::readFilter, "choice_filter")),
                row.text("default"),
                row.text("appearance"),
                binding(type, row));
    }

    private Question.@Nullable Binding binding(QuestionType type, Columns.Row row) {
        String fact = row.text("parcours_fact");
        if (fact.isEmpty()) {
            return null;
        }
        var binding = new Question.Binding(fact, row.text("parcours_unit"), row.text("parcours_period"));
        FactCatalog.Fit fit = facts.fit(fact, type);
        if (fit == FactCatalog.Fit.UNKNOWN) {
            note(row.cell("parcours_fact"), Kind.FACT_UNKNOWN, fact);
        } else if (fit == FactCatalog.Fit.UNFIT) {
            note(row.cell("parcours_fact"), Kind.FACT_UNFIT, fact);
        } else if (binding.before(LocalDate.EPOCH).isEmpty()) {
            note(row.cell("parcours_period"), Kind.PERIOD_BAD, binding.period());
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

    private @Nullable Rule rule(Columns.Row row, Function<String, @Nullable Rule> reader, String... columns) {
        String text = row.text(columns);
        try {
            return text.isEmpty() ? null : reader.apply(text);
        } catch (Unreadable unreadable) {
            note(row.cell(columns), Kind.valueOf(unreadable.reason().name()), unreadable.what());
            return null;
        }
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
