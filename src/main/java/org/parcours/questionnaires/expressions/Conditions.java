package org.parcours.questionnaires.expressions;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Plain conditions about other questions, all of which hold, or one of which does: what a form builder
/// offers. Written as an XLSForm expression, and read back from one that says no more than that.
public record Conditions(Join join, List<Condition> all) {
    /// How several belong together.
    public enum Join {
        AND,
        OR
    }

    /// What a condition says of an answer.
    public enum Sign {
        IS("="),
        IS_NOT("!="),
        MORE(">"),
        LESS("<"),
        AT_LEAST(">="),
        AT_MOST("<="),
        ANSWERED("!="),
        NOT_ANSWERED("=");

        private final String written;

        Sign(String written) {
            this.written = written;
        }

        /// Whether it compares with a value.
        public boolean compares() {
            return this != ANSWERED && this != NOT_ANSWERED;
        }
    }

    /// How a value is written.
    public enum Kind {
        TEXT,
        NUMBER,
        DAY,
        /// One of several choices.
        CHOSEN
    }

    /// One condition.
    ///
    /// @param value as it is kept: a number with a point, a day as `2024-05-31`; empty where none is
    /// compared
    /// @param kind [Kind#TEXT] where none is compared
    public record Condition(String question, Sign sign, String value, Kind kind) {
        /// A condition whose value is of that kind, where it can be so, else a text; empty where
        /// nothing can
        /// write it.
        public static Optional<Condition> of(String question, Sign sign, String value, Kind kind) {
            if (!question.matches("[\\p{L}_][\\p{L}\\p{N}_.-]*")) {
                return Optional.empty();
            }
            if (!sign.compares()) {
                return Optional.of(new Condition(question, sign, "", Kind.TEXT));
            }
            if (value.isEmpty() || Values.quoted(value).isEmpty()) {
                return Optional.empty();
            }
            Kind fitting = Values.fits(value, kind) ? kind : Kind.TEXT;
            boolean compared = fitting == Kind.CHOSEN && sign != Sign.IS && sign != Sign.IS_NOT;
            String kept = fitting == Kind.NUMBER ? new Value.Quantity(Double.parseDouble(value)).text() : value;
            return Optional.of(new Condition(question, sign, kept, compared ? Kind.TEXT : fitting));
        }

        String text() {
            String asked = "${" + question + "}";
            if (!sign.compares()) {
                return asked + " " + sign.written + " ''";
            }
            if (kind == Kind.CHOSEN) {
                String chosen = "selected(" + asked + ", " + Values.written(value, Kind.TEXT) + ")";
                return sign == Sign.IS ? chosen : "not(" + chosen + ")";
            }
            return asked + " " + sign.written + " " + Values.written(value, kind);
        }
    }

    public Conditions {
        all = List.copyOf(all);
    }

    /// As XLSForm writes it; empty where there is none.
    public String text() {
        return String.join(
                join == Join.AND ? " and " : " or ",
                all.stream().map(Condition::text).toList());
    }

    /// The conditions that an expression says, where it says no more.
    public static Optional<Conditions> of(String text) {
        try {
            return text.isBlank() ? Optional.of(new Conditions(Join.AND, List.of())) : of(Expression.read(text));
        } catch (Unreadable unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Conditions> of(Expression expression) {
        Join join =
                expression instanceof Expression.Binary binary && binary.operator() == Operator.OR ? Join.OR : Join.AND;
        List<Condition> all = new ArrayList<>();
        return collect(expression, join == Join.OR ? Operator.OR : Operator.AND, all)
                ? Optional.of(new Conditions(join, all))
                : Optional.empty();
    }

    private static boolean collect(Expression expression, Operator joining, List<Condition> into) {
        if (expression instanceof Expression.Binary binary && binary.operator() == joining) {
            return collect(binary.left(), joining, into) && collect(binary.right(), joining, into);
        }
        Optional<Condition> one = condition(expression);
        one.ifPresent(into::add);
        return one.isPresent();
    }

    private static Optional<Condition> condition(Expression expression) {
        return switch (expression) {
            case Expression.Binary(Operator operator, Expression.Reference(String question), Expression right) ->
                sign(operator)
                        .flatMap(sign -> Values.read(right)
                                .map(value -> value.text().isEmpty() && (sign == Sign.IS || sign == Sign.IS_NOT)
                                        ? new Condition(
                                                question,
                                                sign == Sign.IS ? Sign.NOT_ANSWERED : Sign.ANSWERED,
                                                "",
                                                Kind.TEXT)
                                        : new Condition(question, sign, value.text(), value.kind())));
            case Expression.Call call when call.function() == Function.SELECTED -> chosen(call, Sign.IS);
            case Expression.Call call
            when call.function() == Function.NOT
                    && call.arguments().getFirst() instanceof Expression.Call inner
                    && inner.function() == Function.SELECTED -> chosen(inner, Sign.IS_NOT);
            default -> Optional.empty();
        };
    }

    private static Optional<Condition> chosen(Expression.Call selected, Sign sign) {
        return selected.arguments().get(0) instanceof Expression.Reference(String question)
                        && selected.arguments().get(1) instanceof Expression.Literal(Value.Text(String name))
                        && !name.isEmpty()
                ? Optional.of(new Condition(question, sign, name, Kind.CHOSEN))
                : Optional.empty();
    }

    private static Optional<Sign> sign(Operator operator) {
        return switch (operator) {
            case SAME -> Optional.of(Sign.IS);
            case OTHER -> Optional.of(Sign.IS_NOT);
            case MORE -> Optional.of(Sign.MORE);
            case LESS -> Optional.of(Sign.LESS);
            case AT_LEAST -> Optional.of(Sign.AT_LEAST);
            case AT_MOST -> Optional.of(Sign.AT_MOST);
            default -> Optional.empty();
        };
    }

    /// Values as expressions write them.
    static final class Values {
        /// What was read.
        record Read(String text, Kind kind) {}

        private Values() {}

        static boolean fits(String value, Kind kind) {
            return switch (kind) {
                case TEXT, CHOSEN -> true;
                case NUMBER -> value.matches("-?\\d{1,12}(\\.\\d{1,3})?");
                case DAY -> day(value);
            };
        }

        private static boolean day(String value) {
            try {
                return value.matches("\\d{4}-\\d\\d-\\d\\d")
                        && LocalDate.parse(value).toString().equals(value);
            } catch (DateTimeParseException none) {
                return false;
            }
        }

        /// A text between quotation marks that it does not hold itself; XPath has no other way to
        /// hold them.
        static Optional<String> quoted(String text) {
            return List.of("''", "\"\"", "“”", "‘’").stream()
                    .filter(marks -> text.indexOf(marks.charAt(0)) < 0 && text.indexOf(marks.charAt(1)) < 0)
                    .findFirst()
                    .map(marks -> marks.charAt(0) + text + marks.charAt(1));
        }

        static String written(String value, Kind kind) {
            return switch (kind) {
                case NUMBER -> value;
                case DAY -> "date('" + value + "')";
                case TEXT, CHOSEN -> quoted(value).orElseThrow();
            };
        }

        static Optional<Read> read(Expression expression) {
            return switch (expression) {
                case Expression.Literal(Value.Text(String text)) -> Optional.of(new Read(text, Kind.TEXT));
                case Expression.Literal(Value.Quantity number) -> Optional.of(new Read(number.text(), Kind.NUMBER));
                case Expression.Negation(Expression.Literal(Value.Quantity number)) ->
                    Optional.of(new Read("-" + number.text(), Kind.NUMBER));
                case Expression.Call call
                when call.function() == Function.DATE
                        && call.arguments().getFirst() instanceof Expression.Literal(Value.Text(String day))
                        && day(day) -> Optional.of(new Read(day, Kind.DAY));
                default -> Optional.empty();
            };
        }
    }
}
