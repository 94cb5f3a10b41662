package org.parcours.questionnaires.expressions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

/// What an expression yields, with the conversions of XPath 1.0 (§4) and, for days, those of ODK: a day
/// counts as the
/// number of days since 1 January 1970.
public sealed interface Value {
    record Text(String text) implements Value {
        private static final Value NOTHING = new Text("");

        @Override
        public boolean truth() {
            return !text.isEmpty();
        }

        @Override
        public double number() {
            String typed = text.strip();
            try {
                return typed.matches("-?(\\d+(\\.\\d*)?|\\.\\d+)") ? Double.parseDouble(typed) : moment(typed);
            } catch (DateTimeParseException neither) {
                return Double.NaN;
            }
        }

        private static double moment(String typed) {
            return typed.contains("T")
                    ? new Moment(LocalDateTime.parse(typed.replaceAll("(Z|[+-]\\d\\d:?\\d\\d)$", ""))).number()
                    : LocalDate.parse(typed).toEpochDay();
        }
    }

    record Quantity(double number) implements Value {
        @Override
        public boolean truth() {
            return number != 0 && !Double.isNaN(number);
        }

        @Override
        public String text() {
            if (Double.isNaN(number)) {
                return "NaN";
            }
            if (Double.isInfinite(number)) {
                return number > 0 ? "Infinity" : "-Infinity";
            }
            return number == 0
                    ? "0"
                    : new BigDecimal(Double.toString(number))
                            .stripTrailingZeros()
                            .toPlainString();
        }
    }

    record Truth(boolean truth) implements Value {
        @Override
        public double number() {
            return truth ? 1 : 0;
        }

        @Override
        public String text() {
            return truth ? "true" : "false";
        }
    }

    record Day(LocalDate day) implements Value {
        @Override
        public boolean truth() {
            return true;
        }

        @Override
        public double number() {
            return day.toEpochDay();
        }

        @Override
        public String text() {
            return day.toString();
        }
    }

    /// A moment of the network's own clock.
    record Moment(LocalDateTime moment) implements Value {
        private static final double SECONDS = 86_400;

        @Override
        public boolean truth() {
            return true;
        }

        @Override
        public double number() {
            return moment.toEpochSecond(ZoneOffset.UTC) / SECONDS;
        }

        @Override
        public String text() {
            return moment.toString();
        }
    }

    /// What an answer is worth that was not given.
    static Value empty() {
        return Text.NOTHING;
    }

    boolean truth();

    double number();

    String text();

    default boolean isEmpty() {
        return text().isEmpty();
    }

    /// The choices of a question that takes several, as ODK writes them: names with a space between them.
    default List<String> choices() {
        return Arrays.stream(text().strip().split("\\s+"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /// Equality as XPath 1.0 (§3.4) compares: as truths where one is a truth, else as numbers where one is
    /// a number or
    /// a day, else as texts.
    default boolean same(Value other) {
        if (this instanceof Truth || other instanceof Truth) {
            return truth() == other.truth();
        }
        if (!(this instanceof Text && other instanceof Text)) {
            return number() == other.number();
        }
        return text().equals(other.text());
    }
}
