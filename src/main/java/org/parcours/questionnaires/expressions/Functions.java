package org.parcours.questionnaires.expressions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// The functions that need more than a line.
final class Functions {
    private static final double SECONDS = 86_400;

    private Functions() {}

    static Value choose(List<Expression> args, Answers in) {
        return args.get(args.get(0).in(in).truth() ? 1 : 2).in(in);
    }

    static Value fromText(List<Expression> args, Answers in) {
        return new Value.Truth(Set.of("true", "1").contains(args.get(0).in(in).text()));
    }

    /// The name of a single choice may hold spaces.
    static Value selected(List<Expression> args, Answers in) {
        String chosen = " " + args.get(0).in(in).text().strip() + " ";
        String name = args.get(1).in(in).text().strip();
        return new Value.Truth(!name.isEmpty() && chosen.contains(" " + name + " "));
    }

    static Value selectedAt(List<Expression> args, Answers in) {
        List<String> choices = args.get(0).in(in).choices();
        double at = whole(args.get(1).in(in).number());
        return at >= 0 && at < choices.size() ? new Value.Text(choices.get((int) at)) : Value.empty();
    }

    /// The question is named by a reference, or as a text that holds one: `'${sector}'`.
    static Value label(List<Expression> args, Answers in) {
        String question = args.get(1) instanceof Expression.Reference reference
                ? reference.name()
                : args.get(1).in(in).text().replaceAll("^\\$\\{\\s*|\\s*\\}$", "");
        return new Value.Text(in.label(args.get(0).in(in).text(), question));
    }

    /// Towards nought, as ODK's `int` does.
    static double whole(double number) {
        return number < 0 ? Math.ceil(number) : Math.floor(number);
    }

    /// Half upwards at the given number of decimals, which may be negative.
    static Value round(List<Expression> args, Answers in) {
        double number = args.get(0).in(in).number();
        double places = args.size() > 1 ? args.get(1).in(in).number() : 0;
        if (Double.isNaN(number) || Double.isInfinite(number) || Math.abs(places) > 15 || Double.isNaN(places)) {
            return new Value.Quantity(number);
        }
        RoundingMode half = number < 0 ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP;
        return new Value.Quantity(
                BigDecimal.valueOf(number).setScale((int) places, half).doubleValue());
    }

    static DoubleStream numbers(List<Expression> args, Answers in) {
        return flat(args, in).mapToDouble(Value::number);
    }

    /// Returns the values of all arguments; one that names a repeated question has several.
    static Stream<Value> flat(List<Expression> args, Answers in) {
        return args.stream().flatMap(one -> one.values(in).stream());
    }

    static DoubleStream answered(List<Expression> args, Answers in) {
        return flat(args, in).filter(value -> !value.isEmpty()).mapToDouble(Value::number);
    }

    /// Whether between so many and so many of the rest are true; -1 sets no bound.
    static Value checklist(List<Expression> args, Answers in) {
        double least = args.get(0).in(in).number();
        double most = args.get(1).in(in).number();
        long found = args.stream().skip(2).filter(one -> one.in(in).truth()).count();
        return new Value.Truth((least < 0 || found >= least) && (most < 0 || found <= most));
    }

    static String joined(String between, List<Expression> args, Answers in) {
        return flat(args, in).map(Functions::said).collect(Collectors.joining(between));
    }

    /// What is no number is nothing within a sentence.
    private static String said(Value value) {
        return value instanceof Value.Quantity(double number) && !Double.isFinite(number) ? "" : value.text();
    }

    /// From a place counted from 1, as many characters as said, rounded as XPath 1.0 (§4.2) rounds.
    static Value substring(List<Expression> args, Answers in) {
        String text = args.get(0).in(in).text();
        double from = Math.floor(args.get(1).in(in).number() + 0.5);
        double until =
                args.size() > 2 ? from + Math.floor(args.get(2).in(in).number() + 0.5) : Double.POSITIVE_INFINITY;
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (i + 1 >= from && i + 1 < until) {
                part.append(text.charAt(i));
            }
        }
        return new Value.Text(part.toString());
    }

    static Value before(List<Expression> args, Answers in) {
        String text = args.get(0).in(in).text();
        return new Value.Text(
                text.substring(0, Math.max(0, text.indexOf(args.get(1).in(in).text()))));
    }

    static Value after(List<Expression> args, Answers in) {
        String text = args.get(0).in(in).text();
        String mark = args.get(1).in(in).text();
        int at = text.indexOf(mark);
        return new Value.Text(at < 0 ? "" : text.substring(at + mark.length()));
    }

    /// Whether the weights of those that are true add up to between so much and so much; -1 sets no bound.
    static Value weightedChecklist(List<Expression> args, Answers in) {
        double least = args.get(0).in(in).number();
        double most = args.get(1).in(in).number();
        double sum = 0;
        for (int i = 2; i + 1 < args.size(); i += 2) {
            sum += args.get(i).in(in).truth() ? args.get(i + 1).in(in).number() : 0;
        }
        return new Value.Truth((least < 0 || sum >= least) && (most < 0 || sum <= most));
    }

    /// The answer to a question in one repetition, counted from 1.
    static Value indexed(List<Expression> args, Answers in) {
        List<Value> all = args.get(0).values(in);
        double at = whole(args.get(2).in(in).number());
        return at >= 1 && at <= all.size() ? all.get((int) at - 1) : Value.empty();
    }

    /// A column of the first row of a list that has a value in another column.
    static Value pulled(List<Expression> args, Answers in) {
        String column = args.get(1).in(in).text();
        String key = args.get(2).in(in).text();
        String value = args.get(3).in(in).text();
        return in.rows(args.get(0).in(in).text().replaceFirst("\\.csv$", "")).stream()
                .filter(row -> row.getOrDefault(key, "").equals(value))
                .findFirst()
                .<Value>map(row -> new Value.Text(row.getOrDefault(column, "")))
                .orElse(Value.empty());
    }

    static Value dateTime(List<Expression> args, Answers in) {
        double days = args.get(0).in(in).number();
        return Double.isNaN(days) || Math.abs(days) > 1_000_000
                ? Value.empty()
                : new Value.Moment(LocalDateTime.ofEpochSecond(Math.round(days * SECONDS), 0, ZoneOffset.UTC));
    }

    /// The part of a day that has gone at a time: 0.5 for `12:00`.
    static Value decimalTime(List<Expression> args, Answers in) {
        String text = args.get(0).in(in).text().replaceFirst("(Z|[+-]\\d\\d:?\\d\\d)$", "");
        try {
            return new Value.Quantity(LocalTime.parse(text).toSecondOfDay() / SECONDS);
        } catch (DateTimeParseException none) {
            return new Value.Quantity(Double.NaN);
        }
    }

    /// From a place, counted from 0, until before another; negative places count from the end.
    static Value substr(List<Expression> args, Answers in) {
        String text = args.get(0).in(in).text();
        int from = place(args.get(1).in(in).number(), text.length());
        int until = args.size() > 2 ? place(args.get(2).in(in).number(), text.length()) : text.length();
        return new Value.Text(from < until ? text.substring(from, until) : "");
    }

    private static int place(double asked, int length) {
        if (Double.isNaN(asked)) {
            return 0;
        }
        double from = asked < 0 ? length + asked : asked;
        return (int) Math.max(0, Math.min(length, whole(from)));
    }

    static Value translate(List<Expression> args, Answers in) {
        String from = args.get(1).in(in).text();
        String to = args.get(2).in(in).text();
        StringBuilder said = new StringBuilder();
        args.get(0).in(in).text().chars().forEach(one -> {
            int at = from.indexOf(one);
            if (at < 0) {
                said.append((char) one);
            } else if (at < to.length()) {
                said.append(to.charAt(at));
            }
        });
        return new Value.Text(said.toString());
    }

    static Value date(List<Expression> args, Answers in) {
        Value value = args.get(0).in(in);
        double days = value.number();
        return Double.isNaN(days) || Math.abs(days) > 1_000_000
                ? Value.empty()
                : new Value.Day(LocalDate.ofEpochDay((long) Math.floor(days)));
    }

    /// The signs of ODK: `%Y %y %m %n %b %d %e %H %h %M %S %3 %a`; names of months and weekdays in the
    /// reader's language.
    static Value format(List<Expression> args, Answers in) {
        double days = args.get(0).in(in).number();
        if (Double.isNaN(days) || Math.abs(days) > 1_000_000) {
            return Value.empty();
        }
        long seconds = Math.round(days * SECONDS);
        LocalDateTime moment = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        StringBuilder said = new StringBuilder();
        String pattern = args.get(1).in(in).text();
        for (int i = 0; i < pattern.length(); i++) {
            char sign = pattern.charAt(i);
            if (sign == '%' && i + 1 < pattern.length()) {
                said.append(part(pattern.charAt(++i), moment, in.locale()));
            } else {
                said.append(sign);
            }
        }
        return new Value.Text(said.toString());
    }

    private static String part(char sign, LocalDateTime moment, Locale locale) {
        return switch (sign) {
            case 'Y' -> "%04d".formatted(moment.getYear());
            case 'y' -> "%02d".formatted(moment.getYear() % 100);
            case 'm' -> "%02d".formatted(moment.getMonthValue());
            case 'n' -> Integer.toString(moment.getMonthValue());
            case 'b' -> moment.getMonth().getDisplayName(TextStyle.SHORT, locale);
            case 'd' -> "%02d".formatted(moment.getDayOfMonth());
            case 'e' -> Integer.toString(moment.getDayOfMonth());
            case 'H' -> "%02d".formatted(moment.getHour());
            case 'h' -> Integer.toString(moment.getHour());
            case 'M' -> "%02d".formatted(moment.getMinute());
            case 'S' -> "%02d".formatted(moment.getSecond());
            case '3' -> "%03d".formatted(moment.getNano() / 1_000_000);
            case 'a' -> moment.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
            case '%' -> "%";
            default -> "%" + sign;
        };
    }
}
