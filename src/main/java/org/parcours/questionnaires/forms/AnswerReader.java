package org.parcours.questionnaires.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parcours.questionnaires.expressions.Value;
import org.parcours.text.Days;

/// Reads what somebody typed as a value of its question's type: numbers in digits of either script, with a comma or a
/// point, never guessed where both a thousand and a fraction could be meant; days as `31/05/2024` or `2024-05-31`.
public final class AnswerReader {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f'’٬]");
    /// One separator before three digits: 1.000 is a thousand to one reader and one to another.
    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern POINT_LAST = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+\\.\\d+");
    private static final Pattern COMMA_LAST = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+,\\d+");
    private static final Pattern POINTS = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3}){2,}");
    private static final Pattern COMMAS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3}){2,}");
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d*[.,]?\\d+|\\d+[.,])");
    private static final Pattern PLACE = Pattern.compile(
            "(-?\\d{1,3}(?:\\.\\d+)?)[ ,;]+(-?\\d{1,3}(?:\\.\\d+)?)(?:[ ,;]+(-?\\d+(?:\\.\\d+)?)(?:[ ,;]+(\\d+(?:\\.\\d+)?))?)?");

    private AnswerReader() {}

    /// Returns the value, or empty if what was typed is none of the type.
    public static Optional<Value> value(QuestionType type, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Optional.of(Value.empty());
        }
        try {
            return switch (type) {
                case INTEGER ->
                    Optional.of(
                            new Value.Quantity(number(text).toBigIntegerExact().doubleValue()));
                case DECIMAL, RANGE ->
                    Optional.of(new Value.Quantity(number(text).doubleValue()));
                case DATE -> Optional.of(new Value.Day(Days.read(text)));
                case DATE_TIME -> Optional.of(new Value.Moment(moment(latin(text))));
                case TIME ->
                    Optional.of(new Value.Text(LocalTime.parse(latin(text)).toString()));
                case GEOPOINT -> place(text).map(Value.Text::new);
                case GEOTRACE -> line(text, 2);
                case GEOSHAPE -> line(text, 3).map(AnswerReader::closed);
                default -> Optional.of(new Value.Text(text));
            };
        } catch (ArithmeticException | NumberFormatException | DateTimeException none) {
            return Optional.empty();
        }
    }

    /// A day as [Days] reads it and a time, with a space or a T between.
    private static LocalDateTime moment(String text) {
        int at = Math.max(text.lastIndexOf(' '), text.lastIndexOf('T'));
        String zoneless = text.substring(at + 1).replaceFirst("(Z|[+-]\\d\\d:?\\d\\d)$", "");
        return LocalDateTime.of(Days.read(text.substring(0, Math.max(0, at)).strip()), LocalTime.parse(zoneless));
    }

    /// Returns whether a number can be read in two ways.
    static boolean isAmbiguous(QuestionType type, String typed) {
        return type.isNumber() && AMBIGUOUS.matcher(plain(typed)).matches();
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

    private static BigDecimal number(String text) {
        String plain = plain(text);
        if (plain.length() > 30 || AMBIGUOUS.matcher(plain).matches()) {
            throw new NumberFormatException(text);
        }
        if (POINT_LAST.matcher(plain).matches() || COMMAS.matcher(plain).matches()) {
            return new BigDecimal(plain.replace(",", ""));
        }
        if (COMMA_LAST.matcher(plain).matches() || POINTS.matcher(plain).matches()) {
            return new BigDecimal(plain.replace(".", "").replace(',', '.'));
        }
        if (!PLAIN.matcher(plain).matches()) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(plain.replace(',', '.'));
    }

    private static String plain(String text) {
        return SPACES.matcher(latin(text)).replaceAll("");
    }

    private static String latin(String text) {
        StringBuilder latin = new StringBuilder();
        text.chars().forEach(sign -> latin.append(digit((char) sign)));
        return latin.toString();
    }

    private static char digit(char sign) {
        if (sign == '٫') {
            return ',';
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
