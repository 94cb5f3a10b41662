package org.parcours.indicators.publications.sentences;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The days that a text names, in figures or with the month in words. A year on its own says no day.
final class Days {
    private static final Map<String, Integer> MONTHS = months();
    private static final String MONTH = "(" + String.join("|", MONTHS.keySet()) + ")";
    private static final Pattern FIGURES = Pattern.compile("(?<!\\d)(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:er|st|nd|rd|th)? " + MONTH + ",? (\\d{4})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<!\\p{L})" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d/,.])(?:19|20)\\d\\d(?![\\d/]|[ ,.]\\d)");

    /// @param said every day named, as it stands
    /// @param rest the text with days and years taken out
    record Found(List<Said> said, String rest) {}

    record Said(String text, Optional<LocalDate> day) {}

    private Days() {}

    static Found in(String text) {
        List<Said> said = new ArrayList<>();
        String rest =
                without(text, FIGURES, said, found -> day(found.group(3), number(found.group(2)), found.group(1)));
        rest = without(rest, DAY_FIRST, said, found -> day(found.group(3), month(found.group(2)), found.group(1)));
        rest = without(rest, MONTH_FIRST, said, found -> day(found.group(3), month(found.group(1)), found.group(2)));
        return new Found(said, YEAR.matcher(rest).replaceAll(" "));
    }

    private interface Reader {
        Optional<LocalDate> day(MatchResult found);
    }

    private static String without(String text, Pattern pattern, List<Said> said, Reader reader) {
        Matcher matcher = pattern.matcher(text);
        matcher.results().forEach(found -> said.add(new Said(found.group(), reader.day(found))));
        return matcher.replaceAll(" ");
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(number(year), month, number(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int month(String name) {
        return MONTHS.getOrDefault(name, 0);
    }

    /// The months as Morocco and as the wider Arab world call them.
    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String locale : List.of("fr", "ar-MA", "ar", "en")) {
            String[] names = new DateFormatSymbols(ULocale.forLanguageTag(locale)).getMonths();
            for (int i = 0; i < 12; i++) {
                months.put(names[i].toLowerCase(Locale.ROOT), i + 1);
            }
        }
        return months;
    }
}
