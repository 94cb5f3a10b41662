package org.parcours.indicators.publications.sentences;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.parcours.statistics.Interval;
import org.parcours.text.Refused;

/// One thing that a sentence says and its figure does not.
///
/// @param said as it stands in the sentence
/// @param right what would be right: a share of one, an interval, a number, years, a day, or the name of an
/// origin or topic
public record Mismatch(Kind kind, String said, Object right) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    public enum Kind {
        PERCENT,
        NO_PERCENT,
        INTERVAL,
        YEARS,
        NO_YEARS,
        DENOMINATOR,
        COUNT,
        NO_COUNT,
        MONEY,
        NO_MONEY,
        DAYS,
        NO_DAYS,
        DAY,
        ORIGIN,
        TOPIC,
        UNSAID,
        UNSAID_RESPONSE,
        UNSAID_NUMBER
    }

    /// Message key of the reason; `said` and `right` are its arguments.
    public String key() {
        return "publications.sentence." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Refused refusal() {
        return new Refused(key(), arguments());
    }

    public Object[] arguments() {
        return switch (right) {
            case LocalDate day -> new Object[] {said, DAY.format(day)};
            case Interval interval -> new Object[] {said, interval.lower(), interval.upper()};
            default -> new Object[] {said, right};
        };
    }
}
