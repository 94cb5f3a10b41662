package org.parcours.questionnaires.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.parcours.questionnaires.expressions.Value;
import org.parcours.text.Days;

/// What somebody typed, as a value of its question's type: numbers with digits of either script, with a
/// comma or a
/// point; days as `31/05/2024` or `2024-05-31`.
public final class AnswerReader {
    private AnswerReader() {}

    /// The value; empty where what was typed is none of the type.
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
                case DECIMAL -> Optional.of(new Value.Quantity(number(text).doubleValue()));
                case DATE -> Optional.of(new Value.Day(day(text)));
                case DATE_TIME -> Optional.of(new Value.Moment(LocalDateTime.parse(text.replace(' ', 'T'))));
                default -> Optional.of(new Value.Text(text));
            };
        } catch (ArithmeticException | NumberFormatException | DateTimeException none) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String text) {
        return Days.read(text);
    }

    private static BigDecimal number(String text) {
        StringBuilder latin = new StringBuilder();
        text.chars().forEach(sign -> latin.append(digit((char) sign)));
        String plain = latin.toString().replaceAll("[\\s\\u00a0\\u202f'’٬]", "");
        // one comma is a decimal comma; several, or one before a point, part thousands
        boolean thousands = plain.indexOf(',') != plain.lastIndexOf(',') || plain.contains(".");
        String number = plain.replace(",", thousands ? "" : ".");
        if (number.length() > 30 || !number.matches("[+-]?\\d*\\.?\\d+")) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(number);
    }

    private static char digit(char sign) {
        if (sign == '٫') {
            return ',';
        }
        return Character.isDigit(sign) ? Character.forDigit(Character.digit(sign, 10), 10) : sign;
    }
}
