package org.parcours.questionnaires.xlsform;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.expressions.Unreadable;
import org.parcours.questionnaires.forms.Choice;
import org.parcours.questionnaires.forms.Defaults;
import org.parcours.questionnaires.forms.FactCatalog;
import org.parcours.questionnaires.forms.Question;
import org.parcours.questionnaires.forms.QuestionType;
import org.parcours.questionnaires.forms.Rule;
import org.parcours.questionnaires.xlsform.FormIssue.Kind;

/// The cells of one question.
final class QuestionReader {
    private final Columns sheet;
    private final Map<String, List<Choice>> lists;
    private final FactCatalog facts;
    private final List<FormIssue> issues;
    private final Set<String> missing = new HashSet<>();

    QuestionReader(Columns sheet, Map<String, List<Choice>> lists, FactCatalog facts, List<FormIssue> issues) {
        this.sheet = sheet;
        this.lists = lists;
        this.facts = facts;
        this.issues = issues;
    }

    /// Reads a question.
    ///
    /// @param repeated whether it is asked several times
    Question question(String name, QuestionType type, String list, Columns.Row row, boolean repeated) {
        boolean note = type == QuestionType.NOTE;
        if (note && (yes(row.text("required")) || !row.text("required").matches("(?i)|no|false|false\\(\\)"))) {
            note(row.cell("required"), Kind.REQUIRED_NOTE, name);
        }
        Rule calculation = rule(row, QuestionReader::condition, "calculation", "calculate");
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
                .forEach(file -> missing(file, row.cell("calculation", "calculate")));
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
                        rule(row, QuestionReader::condition, "relevant", "relevance"),
                        note ? null : rule(row, QuestionReader::switched, "required"),
                        constraint(row),
                        calculation,
                        rule(row, QuestionReader::switched, "read_only", "readonly"),
                        rule(row, Rule::readFilter, "choice_filter")),
                preset,
                row.text("appearance"),
                binding(type, row, repeated),
                parameters(type, row));
    }

    /// Notes a list whose file did not come with the form, once.
    void missing(String file, String cell) {
        if (missing.add(file)) {
            note(cell, Kind.FILE_MISSING, file);
        }
    }

    /// Types that bring a rule of their own.
    private @Nullable Rule constraint(Columns.Row row) {
        if (!row.text("constraint").isEmpty()) {
            return rule(row, QuestionReader::condition, "constraint");
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
        for (String part : row.text("parameters").split("[\\s,;]+", -1)) {
            String[] sides = part.split("=", 2);
            if (type != QuestionType.RANGE) {
                // of a list in a file they name the columns that FileLists reads
                if (!part.isEmpty() && !Set.of("value", "label").contains(sides[0])) {
                    note(row.cell("parameters"), Kind.PARAMETER_LEFT, part);
                }
            } else {
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

    private Question.@Nullable Binding binding(QuestionType type, Columns.Row row, boolean repeated) {
        String fact = row.text("parcours_fact");
        if (fact.isEmpty()) {
            return null;
        }
        var binding = new Question.Binding(fact, row.text("parcours_unit"), row.text("parcours_period"));
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

    static boolean yes(String text) {
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

    /// Reads an expression, or `yes` and `no`.
    @Nullable
    Rule condition(Columns.Row row, String... columns) {
        return rule(row, QuestionReader::condition, columns);
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
}
