package org.parcours.questionnaires.expressions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

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
        return args.stream().mapToDouble(one -> one.in(in).number());
    }

    static DoubleStream answered(List<Expression> args, Answers in) {
        return args.stream()
                .map(one -> one.in(in))
                .filter(value -> !value.isEmpty())
                .mapToDouble(Value::number);
    }

    /// Whether between so many and so many of the rest are true; -1 sets no bound.
    static Value checklist(List<Expression> args, Answers in) {
        double least = args.get(0).in(in).number();
        double most = args.get(1).in(in).number();
        long found = args.stream().skip(2).filter(one -> one.in(in).truth()).count();
        return new Value.Truth((least < 0 || found >= least) && (most < 0 || found <= most));
    }

    static String joined(String between, List<Expression> args, Answers in) {
        return args.stream().map(one -> one.in(in).text()).collect(Collectors.joining(between));
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

    /// The signs of ODK: `%Y %y %m %n %b %d %e %H %h %M %S %3 %a`; month and weekday by number, since names
    /// have a
    /// language.
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
                said.append(part(pattern.charAt(++i), moment));
            } else {
                said.append(sign);
            }
        }
        return new Value.Text(said.toString());
    }

    private static String part(char sign, LocalDateTime moment) {
        return switch (sign) {
            case 'Y' -> "%04d".formatted(moment.getYear());
            case 'y' -> "%02d".formatted(moment.getYear() % 100);
            case 'm' -> "%02d".formatted(moment.getMonthValue());
            case 'n', 'b' -> Integer.toString(moment.getMonthValue());
            case 'd' -> "%02d".formatted(moment.getDayOfMonth());
            case 'e' -> Integer.toString(moment.getDayOfMonth());
            case 'H' -> "%02d".formatted(moment.getHour());
            case 'h' -> Integer.toString(moment.getHour());
            case 'M' -> "%02d".formatted(moment.getMinute());
            case 'S' -> "%02d".formatted(moment.getSecond());
            case '3' -> "%03d".formatted(moment.getNano() / 1_000_000);
            case 'a' -> Integer.toString(moment.getDayOfWeek().getValue());
            case '%' -> "%";
            default -> "%" + sign;
        };
    }
}
