package org.parcours.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days as people type them into a field and as addresses carry them.
public final class Days {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})");
    private static final Pattern DIGITS_ALONE = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2199;

    private Days() {}

    /// `31/05/2024` (or with `.`, `-`, spaces, or nothing between, as a telephone's keypad of digits has it), or
    /// `2024-05-31`; in Latin or Arabic digits.
    ///
    /// @throws DateTimeParseException where it is none of these, a day that does not exist, or one before 1800
    /// or after 2199
    public static LocalDate read(String typed) {
        LocalDate day = day(typed);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeParseException("out of reach", typed, 0);
        }
        return day;
    }

    private static LocalDate day(String typed) {
        String text = latin(typed).strip();
        Matcher dayFirst = DAY_FIRST.matcher(text);
        Matcher digits = DIGITS_ALONE.matcher(text);
        if (dayFirst.matches()) {
            return day(dayFirst, typed);
        }
        return digits.matches() ? day(digits, typed) : LocalDate.parse(text);
    }

    private static LocalDate day(Matcher found, String typed) {
        try {
            return LocalDate.of(
                    Integer.parseInt(found.group(3)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(1)));
        } catch (DateTimeException noSuchDay) {
            throw new DateTimeParseException("no such day", typed, 0, noSuchDay);
        }
    }

    private static String latin(String text) {
        return text.codePoints()
                .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
