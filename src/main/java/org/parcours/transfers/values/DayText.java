package org.parcours.transfers.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parcours.text.Names;
import org.parcours.transfers.files.Problem;

/// Days as people write them: `31/05/2024`, `2024-05-31`, `31 mai 2024`, `May 31, 2024`, `31 ماي 2024`.
final class DayText {
    private static final String TIME = "(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME);
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4}|\\d{2})" + TIME);
    private static final Pattern DAY_NAMED = Pattern.compile("(\\d{1,2})(?:er|st|nd|rd|th)?[ -](\\p{L}+)[ -](\\d{4})");
    private static final Pattern NAME_FIRST = Pattern.compile("(\\p{L}+) (\\d{1,2})(?:st|nd|rd|th)? (\\d{4})");

    /// The months of each language in one line; Arabic first as in Morocco, then as elsewhere.
    private static final String NAMES = """
            janvier janv january jan يناير
            février févr fév february feb فبراير
            mars march mar مارس
            avril avr april apr أبريل ابريل
            mai may ماي مايو
            juin june jun يونيو
            juillet juil july jul يوليوز يوليو
            août aout august aug غشت أغسطس
            septembre sept sep september شتنبر سبتمبر
            octobre oct october أكتوبر
            novembre nov november نونبر نوفمبر
            décembre déc december dec دجنبر ديسمبر
            """;

    private static final Map<String, Integer> MONTHS = months();

    private DayText() {}

    static Parsed<LocalDate> parse(String raw, DayOrder order) {
        String text = NumberText.latin(raw);
        Matcher match = YEAR_FIRST.matcher(text);
        if (match.matches()) {
            return day(raw, number(match, 1), number(match, 3), number(match, 4));
        }
        match = YEAR_LAST.matcher(text);
        if (match.matches()) {
            int year = match.group(4).length() == 2 ? ofTwoDigits(number(match, 4)) : number(match, 4);
            return order == DayOrder.MONTH_FIRST
                    ? day(raw, year, number(match, 1), number(match, 3))
                    : day(raw, year, number(match, 3), number(match, 1));
        }
        String folded = Names.fold(text.replace('-', ' '));
        match = DAY_NAMED.matcher(folded);
        if (match.matches() && MONTHS.containsKey(match.group(2))) {
            return day(raw, number(match, 3), MONTHS.getOrDefault(match.group(2), 0), number(match, 1));
        }
        match = NAME_FIRST.matcher(folded);
        if (match.matches() && MONTHS.containsKey(match.group(1))) {
            return day(raw, number(match, 3), MONTHS.getOrDefault(match.group(1), 0), number(match, 2));
        }
        return new Parsed.Wrong<>(Problem.NOT_A_DATE, raw);
    }

    private static Parsed<LocalDate> day(String raw, int year, int month, int day) {
        try {
            return new Parsed.Ok<>(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return new Parsed.Wrong<>(Problem.NO_SUCH_DAY, raw);
        }
    }

    /// As spreadsheets do, to a span of a hundred years: 00–49 is 2000–2049, 50–99 is 1950–1999.
    private static int ofTwoDigits(int year) {
        return year < 50 ? 2000 + year : 1900 + year;
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        int month = 0;
        for (String line : NAMES.split("\n", -1)) {
            month++;
            for (String name : line.split(" ", -1)) {
                months.put(Names.fold(name), month);
            }
        }
        return months;
    }
}
