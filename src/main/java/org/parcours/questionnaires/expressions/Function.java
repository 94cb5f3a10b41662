package org.parcours.questionnaires.expressions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// The functions of the ODK XForms specification that questionnaires need.
@SuppressWarnings("ImmutableEnumChecker") // what each does keeps nothing
enum Function {
    IF("if", 3, 3, Functions::choose),
    COALESCE(
            "coalesce",
            2,
            2,
            (args, in) -> args.get(0).in(in).isEmpty()
                    ? args.get(1).in(in)
                    : args.get(0).in(in)),
    ONCE("once", 1, 1, (args, in) -> in.here().isEmpty() ? args.get(0).in(in) : in.here()),
    NOT("not", 1, 1, (args, in) -> new Value.Truth(!args.get(0).in(in).truth())),
    TRUE("true", 0, 0, (args, in) -> new Value.Truth(true)),
    FALSE("false", 0, 0, (args, in) -> new Value.Truth(false)),
    BOOLEAN("boolean", 1, 1, (args, in) -> new Value.Truth(args.get(0).in(in).truth())),
    BOOLEAN_FROM_STRING("boolean-from-string", 1, 1, Functions::fromText),
    NUMBER("number", 1, 1, (args, in) -> new Value.Quantity(args.get(0).in(in).number())),
    STRING("string", 1, 1, (args, in) -> new Value.Text(args.get(0).in(in).text())),
    SELECTED("selected", 2, 2, Functions::selected),
    SELECTED_AT("selected-at", 2, 2, Functions::selectedAt),
    COUNT_SELECTED(
            "count-selected",
            1,
            1,
            (args, in) -> new Value.Quantity(args.get(0).in(in).choices().size())),
    CHOICE_NAME("jr:choice-name", 2, 2, Functions::label),
    INT(
            "int",
            1,
            1,
            (args, in) -> new Value.Quantity(Functions.whole(args.get(0).in(in).number()))),
    ROUND("round", 1, 2, Functions::round),
    ABS(
            "abs",
            1,
            1,
            (args, in) -> new Value.Quantity(Math.abs(args.get(0).in(in).number()))),
    POW(
            "pow",
            2,
            2,
            (args, in) -> new Value.Quantity(
                    Math.pow(args.get(0).in(in).number(), args.get(1).in(in).number()))),
    SQRT(
            "sqrt",
            1,
            1,
            (args, in) -> new Value.Quantity(Math.sqrt(args.get(0).in(in).number()))),
    SUM(
            "sum",
            1,
            Integer.MAX_VALUE,
            (args, in) -> new Value.Quantity(Functions.numbers(args, in).sum())),
    MAX(
            "max",
            1,
            Integer.MAX_VALUE,
            (args, in) -> new Value.Quantity(Functions.answered(args, in).max().orElse(Double.NaN))),
    MIN(
            "min",
            1,
            Integer.MAX_VALUE,
            (args, in) -> new Value.Quantity(Functions.answered(args, in).min().orElse(Double.NaN))),
    COUNT_NON_EMPTY(
            "count-non-empty",
            1,
            Integer.MAX_VALUE,
            (args, in) -> new Value.Quantity(
                    Functions.flat(args, in).filter(one -> !one.isEmpty()).count())),
    CHECKLIST("checklist", 3, Integer.MAX_VALUE, Functions::checklist),
    STRING_LENGTH("string-length", 1, 1, (args, in) -> {
        String text = args.get(0).in(in).text();
        return new Value.Quantity(text.codePointCount(0, text.length()));
    }),
    CONCAT("concat", 1, Integer.MAX_VALUE, (args, in) -> new Value.Text(Functions.joined("", args, in))),
    JOIN(
            "join",
            2,
            Integer.MAX_VALUE,
            (args, in) ->
                    new Value.Text(Functions.joined(args.get(0).in(in).text(), args.subList(1, args.size()), in))),
    CONTAINS(
            "contains",
            2,
            2,
            (args, in) -> new Value.Truth(
                    args.get(0).in(in).text().contains(args.get(1).in(in).text()))),
    STARTS_WITH(
            "starts-with",
            2,
            2,
            (args, in) -> new Value.Truth(
                    args.get(0).in(in).text().startsWith(args.get(1).in(in).text()))),
    ENDS_WITH(
            "ends-with",
            2,
            2,
            (args, in) -> new Value.Truth(
                    args.get(0).in(in).text().endsWith(args.get(1).in(in).text()))),
    SUBSTR("substr", 2, 3, Functions::substr),
    NORMALIZE_SPACE(
            "normalize-space",
            1,
            1,
            (args, in) -> new Value.Text(args.get(0).in(in).text().strip().replaceAll("\\s+", " "))),
    TRANSLATE("translate", 3, 3, Functions::translate),
    REGEX(
            "regex",
            2,
            2,
            (args, in) -> new Value.Truth(
                    Patterns.match(args.get(0).in(in).text(), args.get(1).in(in).text()))),
    FLOOR(
            "floor",
            1,
            1,
            (args, in) -> new Value.Quantity(Math.floor(args.get(0).in(in).number()))),
    CEILING(
            "ceiling",
            1,
            1,
            (args, in) -> new Value.Quantity(Math.ceil(args.get(0).in(in).number()))),
    EXP(
            "exp",
            1,
            1,
            (args, in) -> new Value.Quantity(Math.exp(args.get(0).in(in).number()))),
    EXP10(
            "exp10",
            1,
            1,
            (args, in) -> new Value.Quantity(Math.pow(10, args.get(0).in(in).number()))),
    LOG(
            "log",
            1,
            1,
            (args, in) -> new Value.Quantity(Math.log(args.get(0).in(in).number()))),
    LOG10(
            "log10",
            1,
            1,
            (args, in) -> new Value.Quantity(Math.log10(args.get(0).in(in).number()))),
    SIN(
            "sin",
            1,
            1,
            (args, in) -> new Value.Quantity(Math.sin(args.get(0).in(in).number()))),
    COS(
            "cos",
            1,
            1,
            (args, in) -> new Value.Quantity(Math.cos(args.get(0).in(in).number()))),
    TAN(
            "tan",
            1,
            1,
            (args, in) -> new Value.Quantity(Math.tan(args.get(0).in(in).number()))),
    ASIN(
            "asin",
            1,
            1,
            (args, in) -> new Value.Quantity(Math.asin(args.get(0).in(in).number()))),
    ACOS(
            "acos",
            1,
            1,
            (args, in) -> new Value.Quantity(Math.acos(args.get(0).in(in).number()))),
    ATAN(
            "atan",
            1,
            1,
            (args, in) -> new Value.Quantity(Math.atan(args.get(0).in(in).number()))),
    ATAN2(
            "atan2",
            2,
            2,
            (args, in) -> new Value.Quantity(
                    Math.atan2(args.get(0).in(in).number(), args.get(1).in(in).number()))),
    PI("pi", 0, 0, (args, in) -> new Value.Quantity(Math.PI)),
    RANDOM("random", 0, 0, (args, in) -> new Value.Quantity(Math.random())),
    UUID("uuid", 0, 1, (args, in) -> new Value.Text(java.util.UUID.randomUUID().toString())),
    SUBSTRING("substring", 2, 3, Functions::substring),
    SUBSTRING_BEFORE("substring-before", 2, 2, Functions::before),
    SUBSTRING_AFTER("substring-after", 2, 2, Functions::after),
    WEIGHTED_CHECKLIST("weighted-checklist", 4, Integer.MAX_VALUE, Functions::weightedChecklist),
    POSITION("position", 1, 1, (args, in) -> new Value.Quantity(in.position())),
    COUNT("count", 1, 1, (args, in) -> new Value.Quantity(args.get(0).values(in).size())),
    INDEXED_REPEAT("indexed-repeat", 3, 7, Functions::indexed),
    ITEXT("jr:itext", 1, 1, (args, in) -> args.get(0).in(in)),
    PULLDATA("pulldata", 4, 4, Functions::pulled),
    TODAY("today", 0, 0, (args, in) -> new Value.Day(in.now().toLocalDate())),
    NOW("now", 0, 0, (args, in) -> new Value.Moment(in.now())),
    DATE("date", 1, 1, Functions::date),
    DATE_TIME("date-time", 1, 1, Functions::dateTime),
    DECIMAL_TIME("decimal-time", 1, 1, Functions::decimalTime),
    DECIMAL_DATE_TIME(
            "decimal-date-time",
            1,
            1,
            (args, in) -> new Value.Quantity(args.get(0).in(in).number())),
    FORMAT_DATE("format-date", 2, 2, Functions::format),
    FORMAT_DATE_TIME("format-date-time", 2, 2, Functions::format);

    private final String name;
    private final int fewest;
    private final int most;
    private final BiFunction<List<Expression>, Answers, Value> work;

    Function(String name, int fewest, int most, BiFunction<List<Expression>, Answers, Value> work) {
        this.name = name;
        this.fewest = fewest;
        this.most = most;
        this.work = work;
    }

    static Optional<Function> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name.equals(name)).findFirst();
    }

    boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    Value apply(List<Expression> arguments, Answers answers) {
        return work.apply(arguments, answers);
    }
}
