package org.parcours.questionnaires.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parcours.questionnaires.expressions.Value;
import org.parcours.text.Refused;
import org.parcours.values.Amounts;
import org.parcours.values.Currency;
import org.parcours.values.Days;
import org.parcours.values.Numbers;
import org.parcours.values.Parsed;
import org.parcours.values.PartialDate;

/// Reads what somebody typed as a value of its question's type: numbers, amounts and days as everywhere.
public final class AnswerReader {
    private static final Pattern PLACE = Pattern.compile(
            "(-?\\d{1,3}(?:\\.\\d+)?)[ ,;]+(-?\\d{1,3}(?:\\.\\d+)?)(?:[ ,;]+(-?\\d+(?:\\.\\d+)?)(?:[ ,;]+(\\d+(?:\\.\\d+)?))?)?");

    private static final String OTHERWISE = "questionnaires.sheet.issue.TYPE";

    private AnswerReader() {}

    /// Returns the value, or what is wrong with it.
    public static Parsed<Value> read(Question question, String typed) {
        String text = typed.strip();
        String unit = question.binding() == null ? "" : question.binding().unit();
        if (question.type().isNumber() && Currency.isKnown(unit)) {
            return text.isEmpty() ? new Parsed.Ok<>(Value.empty()) : amount(question.type(), text, unit);
        }
        return question.type() == QuestionType.DATE && question.appearance().contains("year")
                ? Days.read(text).map(date -> new Value.Day(date.first()))
                : read(question.type(), text);
    }

    /// Returns the value, or what is wrong with it.
    public static Parsed<Value> read(QuestionType type, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new Parsed.Ok<>(Value.empty());
        }
        return switch (type) {
            case INTEGER -> Numbers.whole(text).map(AnswerReader::quantity);
            case DECIMAL, RANGE -> Numbers.read(text).map(AnswerReader::quantity);
            case DATE -> day(text).map(Value.Day::new);
            case DATE_TIME, TIME, GEOPOINT, GEOTRACE, GEOSHAPE ->
                other(type, text).<Parsed<Value>>map(Parsed.Ok::new).orElse(Parsed.wrong(OTHERWISE));
            default -> new Parsed.Ok<>(new Value.Text(text));
        };
    }

    /// An amount in the currency of its question, whichever way it says it.
    private static Parsed<Value> amount(QuestionType type, String text, String unit) {
        Parsed<Amounts.Quantity> amount = Amounts.read(text);
        if (amount instanceof Parsed.Ok<Amounts.Quantity>(Amounts.Quantity(BigDecimal _, Currency named))
                && named != null
                && !named.equals(new Currency(unit))) {
            return Parsed.wrong("values.refused.two-currencies", named.code(), unit);
        }
        Parsed<BigDecimal> number = amount.map(Amounts.Quantity::amount);
        return (type == QuestionType.INTEGER ? Numbers.whole(number, text) : number).map(AnswerReader::quantity);
    }

    private static Value quantity(BigDecimal number) {
        return new Value.Quantity(number.doubleValue());
    }

    private static Parsed<LocalDate> day(String text) {
        return switch (Days.read(text)) {
            case Parsed.Ok<PartialDate>(PartialDate date)
            when !date.isExact() -> Parsed.wrong("values.refused.day-needed", date.toString());
            case Parsed<PartialDate> read -> read.map(PartialDate::first);
        };
    }

    private static Optional<Value> other(QuestionType type, String text) {
        try {
            return switch (type) {
                case DATE_TIME -> Optional.of(new Value.Moment(moment(latin(text))));
                case TIME ->
                    Optional.of(new Value.Text(LocalTime.parse(latin(text)).toString()));
                case GEOPOINT -> place(text).map(Value.Text::new);
                case GEOTRACE -> line(text, 2);
                default -> line(text, 3).map(AnswerReader::closed);
            };
        } catch (DateTimeException | Refused none) {
            return Optional.empty();
        }
    }

    /// A day and a time, with a space or a T between.
    private static LocalDateTime moment(String text) {
        int at = Math.max(text.lastIndexOf(' '), text.lastIndexOf('T'));
        String zoneless = text.substring(at + 1).replaceFirst("(Z|[+-]\\d\\d:?\\d\\d)$", "");
        return LocalDateTime.of(Days.day(text.substring(0, Math.max(0, at)).strip()), LocalTime.parse(zoneless));
    }

    /// Returns whether a number is one of the steps of a range.
    static boolean isWithin(Question range, double number) {
        double start = range.parameter("start", 1);
        double end = range.parameter("end", 10);
        double step = Math.abs(range.parameter("step", 1));
        double steps = (number - start) / (step == 0 ? 1 : step);
        return number >= Math.min(start, end)
                && number <= Math.max(start, end)
                && Math.abs(steps - Math.rint(steps)) < 1e-9;
    }

    private static String latin(String text) {
        StringBuilder latin = new StringBuilder();
        text.chars().forEach(sign -> latin.append(digit((char) sign)));
        return latin.toString();
    }

    private static char digit(char sign) {
        if (sign == '٫') {
            return '.';
        }
        if (sign == '\u2212') {
            return '-';
        }
        return Character.isDigit(sign) ? Character.forDigit(Character.digit(sign, 10), 10) : sign;
    }

    /// Degrees north and east, then metres of height and accuracy where known, as ODK writes a place.
    private static Optional<String> place(String text) {
        var place = PLACE.matcher(latin(text));
        if (!place.matches()
                || Math.abs(Double.parseDouble(place.group(1))) > 90
                || Math.abs(Double.parseDouble(place.group(2))) > 180) {
            return Optional.empty();
        }
        String height = place.group(3) == null ? "0" : place.group(3);
        String accuracy = place.group(4) == null ? "0" : place.group(4);
        return Optional.of(String.join(" ", place.group(1), place.group(2), height, accuracy));
    }

    /// Places with a semicolon or a line between, as ODK writes a line.
    private static Optional<Value> line(String text, int least) {
        List<String> points = new ArrayList<>();
        for (String part : text.split("[;\\n]", -1)) {
            if (!part.isBlank()) {
                Optional<String> point = place(part.strip());
                if (point.isEmpty()) {
                    return Optional.empty();
                }
                points.add(point.get());
            }
        }
        return points.size() < least ? Optional.empty() : Optional.of(new Value.Text(String.join("; ", points)));
    }

    /// An area ends where it began.
    private static Value closed(Value line) {
        String text = line.text();
        String first = text.substring(0, text.indexOf(';'));
        return text.endsWith("; " + first) ? line : new Value.Text(text + "; " + first);
    }
}
