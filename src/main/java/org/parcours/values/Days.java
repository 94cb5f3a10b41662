package org.parcours.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Formats;
import org.parcours.text.Names;
import org.parcours.text.Refused;

/// The one reader of days as people write them: `31/05/2024`, `2024-05-31`, `lundi 13 mars 2023`, `15-janv-24`,
/// `May 31, 2024`, `31 ماي 2024`, a spreadsheet's number of days; and of months and years: `03/2023`,
/// `mars-23`, `2023`.
public final class Days {
    private static final int LONGEST = 60;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2199;

    private static final Pattern TIME = Pattern.compile(
            "[T ,]+[0-9]{1,2}[:h][0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?(?: ?[AaPp][Mm])?(?: ?(?:Z|UTC|[+-][0-9]{2}:?[0-9]{2}))?$");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})([-/. ])([0-9]{1,2})\\2([0-9]{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})([-/. ])([0-9]{1,2})\\2([0-9]{4}|[0-9]{2})");
    private static final Pattern SHORT_YEAR_OF_MONTH = Pattern.compile("(\\p{L}+)\\.?['/.-]([0-9]{2})");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("([0-9]{1,2})[-/.]([0-9]{4})");
    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile("([0-9]{1,2})(?:er|st|nd|rd|th)? (\\p{L}+) ([0-9]{4}|[0-9]{2})");
    private static final Pattern MONTH_DAY_YEAR = Pattern.compile("(\\p{L}+) ([0-9]{1,2})(?:st|nd|rd|th)? ([0-9]{4})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\p{L}+) ([0-9]{4})");
    private static final Pattern YEAR_MONTH = Pattern.compile("([0-9]{4}) (\\p{L}+)");

    private Days() {}

    /// Reads a day, or what of it is known.
    ///
    /// @param order decides between two readings; [DayOrder#GUESS] tells both
    public static Parsed<PartialDate> read(String typed, DayOrder order) {
        if (typed.length() > LONGEST) {
            return none(typed);
        }
        String text = TIME.matcher(Written.latin(typed)).replaceFirst("");
        Matcher match = YEAR_FIRST.matcher(text);
        if (match.matches()) {
            return day(typed, number(match, 1), number(match, 3), number(match, 4));
        }
        match = YEAR_LAST.matcher(text);
        return match.matches() ? yearLast(typed, match, order) : shorter(typed, text);
    }

    /// Reads a day that one person typed, which stands before its month.
    public static Parsed<PartialDate> read(String typed) {
        return read(typed, DayOrder.DAY_FIRST);
    }

    /// Reads a whole day that one person typed.
    ///
    /// @throws Refused where it is none, or only its month or year is known
    public static LocalDate day(String typed) {
        return read(typed).orRefuse().day();
    }

    /// A day as a field shows it: `31/05/2024` where it can be read, else as it was typed.
    public static String shown(@Nullable String typed, Formats words) {
        return typed == null || typed.isBlank()
                ? ""
                : read(typed) instanceof Parsed.Ok<PartialDate>(PartialDate date) && date.isExact()
                        ? words.date(date.first())
                        : typed;
    }

    /// The day itself, if people mean such days.
    ///
    /// @throws Refused where it is before 1800 or after 2199
    public static LocalDate inReach(LocalDate day) {
        if (!isInReach(day.getYear())) {
            throw new Refused("values.refused.year-range", day.toString());
        }
        return day;
    }

    /// Whether a day can only be read with its month first, as `03/25/2023`.
    public static boolean isOnlyMonthFirst(String typed) {
        if (typed.length() > LONGEST) {
            return false;
        }
        Matcher match = YEAR_LAST.matcher(TIME.matcher(Written.latin(typed)).replaceFirst(""));
        return match.matches()
                && !match.group(2).equals(".")
                && number(match, 1) <= 12
                && number(match, 3) > 12
                && number(match, 3) <= 31;
    }

    private static Parsed<PartialDate> yearLast(String typed, Matcher match, DayOrder order) {
        int year = year(match.group(4));
        int first = number(match, 1);
        int second = number(match, 3);
        Parsed<PartialDate> dayFirst = day(typed, year, second, first);
        Parsed<PartialDate> monthFirst = day(typed, year, first, second);
        // points part days and months in languages that put the day first
        DayOrder meant = match.group(2).equals(".") && order == DayOrder.GUESS ? DayOrder.DAY_FIRST : order;
        return switch (meant) {
            case DAY_FIRST -> dayFirst;
            case MONTH_FIRST -> monthFirst;
            case GUESS ->
                dayFirst instanceof Parsed.Ok<PartialDate>(PartialDate one)
                                && monthFirst instanceof Parsed.Ok<PartialDate>(PartialDate other)
                                && !one.equals(other)
                        ? new Parsed.Ambiguous<>(Lines.shortened(typed), one, other)
                        : dayFirst instanceof Parsed.Ok<PartialDate> ? dayFirst : monthFirst;
        };
    }

    private static Parsed<PartialDate> shorter(String typed, String text) {
        if (text.matches("[0-9]+")) {
            return digits(typed, text);
        }
        Matcher match = YEAR_AND_MONTH.matcher(text);
        if (match.matches()) {
            return month(typed, number(match, 1), number(match, 2));
        }
        match = MONTH_AND_YEAR.matcher(text);
        if (match.matches()) {
            return month(typed, number(match, 2), number(match, 1));
        }
        match = SHORT_YEAR_OF_MONTH.matcher(text);
        if (match.matches() && Months.isMonth(Names.fold(match.group(1)))) {
            return month(typed, year(match.group(2)), Months.number(Names.fold(match.group(1))));
        }
        return named(typed, Months.withoutWeekday(Months.oneWord(Names.fold(text))), Months.weekday(Names.fold(text)));
    }

    private static Parsed<PartialDate> named(String typed, String text, int weekday) {
        Matcher match = DAY_MONTH_YEAR.matcher(text);
        if (match.matches() && Months.isMonth(match.group(2))) {
            return onWeekday(
                    typed, day(typed, year(match.group(3)), Months.number(match.group(2)), number(match, 1)), weekday);
        }
        match = MONTH_DAY_YEAR.matcher(text);
        if (match.matches() && Months.isMonth(match.group(1))) {
            return onWeekday(
                    typed, day(typed, number(match, 3), Months.number(match.group(1)), number(match, 2)), weekday);
        }
        match = MONTH_YEAR.matcher(text);
        if (match.matches() && Months.isMonth(match.group(1)) && weekday == 0) {
            return month(typed, number(match, 2), Months.number(match.group(1)));
        }
        match = YEAR_MONTH.matcher(text);
        return match.matches() && Months.isMonth(match.group(2)) && weekday == 0
                ? month(typed, number(match, 1), Months.number(match.group(2)))
                : none(typed);
    }

    /// A year; `31052024` as a keypad of digits has it; `20240531` as machines write it; a spreadsheet's number
    /// of days.
    private static Parsed<PartialDate> digits(String typed, String text) {
        return switch (text.length()) {
            case 4 -> year(typed, Integer.parseInt(text));
            case 5 -> new Parsed.Ok<>(PartialDate.of(LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(text))));
            case 8 -> {
                int year = Integer.parseInt(text.substring(0, 4));
                int month = Integer.parseInt(text.substring(4, 6));
                yield year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12
                        ? day(typed, year, month, Integer.parseInt(text.substring(6)))
                        : day(
                                typed,
                                Integer.parseInt(text.substring(4)),
                                Integer.parseInt(text.substring(2, 4)),
                                Integer.parseInt(text.substring(0, 2)));
            }
            default -> none(typed);
        };
    }

    private static Parsed<PartialDate> day(String typed, int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return isInReach(year) ? new Parsed.Ok<>(PartialDate.of(date)) : outOfReach(typed);
        } catch (DateTimeException noSuchDay) {
            return Parsed.wrong("values.refused.no-such-day", Lines.shortened(typed));
        }
    }

    private static Parsed<PartialDate> month(String typed, int year, int month) {
        return month < 1 || month > 12
                ? Parsed.wrong("values.refused.no-such-day", Lines.shortened(typed))
                : isInReach(year) ? new Parsed.Ok<>(PartialDate.of(YearMonth.of(year, month))) : outOfReach(typed);
    }

    private static Parsed<PartialDate> year(String typed, int year) {
        return isInReach(year) ? new Parsed.Ok<>(PartialDate.of(year)) : outOfReach(typed);
    }

    private static Parsed<PartialDate> onWeekday(String typed, Parsed<PartialDate> read, int weekday) {
        return read instanceof Parsed.Ok<PartialDate>(PartialDate date)
                        && weekday > 0
                        && date.first().getDayOfWeek().getValue() != weekday
                ? Parsed.wrong("values.refused.weekday", Lines.shortened(typed))
                : read;
    }

    private static boolean isInReach(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static Parsed<PartialDate> outOfReach(String typed) {
        return Parsed.wrong("values.refused.year-range", Lines.shortened(typed));
    }

    private static Parsed<PartialDate> none(String typed) {
        return Parsed.wrong("values.refused.day", Lines.shortened(typed));
    }

    /// As spreadsheets do: 00–49 is 2000–2049, 50–99 is 1950–1999.
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
