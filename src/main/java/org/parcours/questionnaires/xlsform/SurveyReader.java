package org.parcours.questionnaires.xlsform;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.expressions.Unreadable;
import org.parcours.questionnaires.forms.Choice;
import org.parcours.questionnaires.forms.Defaults;
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

    private final Columns sheet;
    private final Map<String, List<Choice>> lists;
    private final FactCatalog facts;
    private final List<FormIssue> issues;
    private final Map<String, Columns.Row> named = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Set<String> leftOut = new HashSet<>();
    private final Deque<Open> groups = new ArrayDeque<>();
    private int number = 1;
    private int loops;

    SurveyReader(Columns sheet, Map<String, List<Choice>> lists, FactCatalog facts, List<FormIssue> issues) {
        this.sheet = sheet;
        this.lists = lists;
        this.facts = facts;
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
        for (Columns.Row row : sheet.rows()) {
            number = row.number();
            RowType type = RowType.of(row.text("type"));
            if (yes(row.text("disabled"))) {
                note(row.cell("disabled"), Kind.DISABLED, row.text("name"));
            } else if (!type.said().isEmpty()) {
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
                                rule(row, SurveyReader::condition, "relevant", "relevance"),
                                row.text("appearance"),
                                open.items(),
                                repeat ? new Group.Repeat(rule(row, Rule::read, "repeat_count"), false) : null)));
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
            note(row.cell("type"), Kind.FILE_MISSING, said.list());
            return Optional.empty();
        }
        return name(row, said, type.isAnswered(), names)
                .filter(name -> offers(type, said.list(), row))
                .map(name -> question(name, type, said.list(), row));
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

    private Question question(String name, QuestionType type, String list, Columns.Row row) {
        boolean note = type == QuestionType.NOTE;
        if (note && (yes(row.text("required")) || !row.text("required").matches("(?i)|no|false|false\\(\\)"))) {
            note(row.cell("required"), Kind.REQUIRED_NOTE, name);
        }
        Rule calculation = rule(row, SurveyReader::condition, "calculation", "calculate");
        String preset = row.text("default");
        if (type == QuestionType.CALCULATE
                && row.text("calculation", "calculate").isEmpty()) {
            if (preset.isEmpty()) {
                note(row.cell("type"), Kind.CALCULATION_MISSING, name);
            }
            calculation = preset.isEmpty() ? null : rule(row, Rule::read, "default");
        }
        check(preset, row);
        FileLists.PULLED
                .matcher(row.text("calculation", "calculate"))
                .results()
                .map(pulled -> pulled.group(1).replaceFirst("\\.csv$", ""))
                .filter(file -> !lists.containsKey(file))
                .forEach(file -> note(row.cell("calculation", "calculate"), Kind.FILE_MISSING, file));
        return new Question(
                name,
                type,
                list,
                new Question.Wording(
                        row.labels("label"),
                        row.labels("hint"),
                        row.labels("required_message"),
                        row.labels("constraint_message")),
                new Question.Logic(
                        rule(row, SurveyReader::condition, "relevant", "relevance"),
                        note ? null : rule(row, SurveyReader::switched, "required"),
                        constraint(row),
                        calculation,
                        rule(row, SurveyReader::switched, "read_only", "readonly"),
                        rule(row, Rule::readFilter, "choice_filter")),
                preset,
                row.text("appearance"),
                binding(type, row),
                parameters(type, row));
    }

    /// Types that bring a rule of their own.
    private @Nullable Rule constraint(Columns.Row row) {
        if (!row.text("constraint").isEmpty()) {
            return rule(row, SurveyReader::condition, "constraint");
        }
        return switch (row.text("type").toLowerCase(Locale.ROOT)) {
            case "phone number" -> Rule.read("regex(., '^\\d*$')");
            case "percentage" -> Rule.read("0 <= . and . <= 100");
            case "number of days in last month" -> Rule.read("0 <= . and . <= 31");
            case "number of days in last six months" -> Rule.read("0 <= . and . <= 183");
            case "number of days in last year" -> Rule.read("0 <= . and . <= 365");
            default -> null;
        };
    }

    private void check(String preset, Columns.Row row) {
        if (preset.contains("last-saved#")) {
            note(row.cell("default"), Kind.LAST_SAVED, preset);
        } else if (Defaults.isCalled(preset)) {
            rule(row, Rule::read, "default");
        }
    }

    /// `start=1 end=5 step=1`, with spaces, commas or semicolons between.
    private Map<String, String> parameters(QuestionType type, Columns.Row row) {
        Map<String, String> parameters = new HashMap<>();
        if (type == QuestionType.RANGE) {
            for (String part : row.text("parameters").split("[\\s,;]+")) {
                String[] sides = part.split("=", 2);
                boolean known = sides.length == 2
                        && Set.of("start", "end", "step").contains(sides[0])
                        && sides[1].matches("-?\\d{1,12}(\\.\\d{1,6})?");
                if (known) {
                    parameters.put(sides[0], sides[1]);
                } else if (!part.isEmpty()) {
                    note(row.cell("parameters"), Kind.PARAMETER_BAD, part);
                }
            }
        }
        return parameters;
    }

    private Question.@Nullable Binding binding(QuestionType type, Columns.Row row) {
        String fact = row.text("parcours_fact");
        if (fact.isEmpty()) {
            return null;
        }
        var binding = new Question.Binding(fact, row.text("parcours_unit"), row.text("parcours_period"));
        boolean repeated = groups.stream().anyMatch(Open::repeats);
        FactCatalog.Fit fit = facts.fit(fact, type);
        if (fit == FactCatalog.Fit.UNKNOWN) {
            note(row.cell("parcours_fact"), Kind.FACT_UNKNOWN, fact);
        } else if (fit == FactCatalog.Fit.UNFIT || repeated) {
            note(row.cell("parcours_fact"), Kind.FACT_UNFIT, fact);
        } else if (binding.before(LocalDate.EPOCH).isEmpty()) {
            note(row.cell("parcours_period"), Kind.PERIOD_BAD, binding.period());
        }
        return binding;
    }

    private static boolean yes(String text) {
        return text.matches("(?i)yes|true|true\\(\\)");
    }

    /// `yes` and `no` beside expressions; `no` is nothing at all.
    private static @Nullable Rule switched(String text) {
        return text.matches("(?i)no|false|false\\(\\)") ? null : condition(text);
    }

    /// `yes` and `no` beside expressions.
    private static Rule condition(String text) {
        return yes(text) ? Rule.read("true()") : text.matches("(?i)no|false") ? Rule.read("false()") : Rule.read(text);
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
