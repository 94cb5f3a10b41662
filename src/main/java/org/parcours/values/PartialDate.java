package org.parcours.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Refused;
import org.parcours.text.Words;

/// A day known to the year, the month or the day.
///
/// @param first the first day that it may be
public record PartialDate(LocalDate first, Precision precision) {
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    /// Takes any day of the year or month for its first.
    public PartialDate {
        first = switch (precision) {
            case YEAR -> first.withDayOfYear(1);
            case MONTH -> first.withDayOfMonth(1);
            case DAY -> first;
        };
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, Precision.DAY);
    }

    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.atDay(1), Precision.MONTH);
    }

    public static PartialDate of(int year) {
        return new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR);
    }

    /// A date as the database holds it, or null if there is none.
    ///
    /// @param precision name of the precision; null for the day
    public static @Nullable PartialDate stored(@Nullable LocalDate first, @Nullable String precision) {
        return first == null
                ? null
                : new PartialDate(first, precision == null ? Precision.DAY : Precision.valueOf(precision));
    }

    /// As [#parse], for what the database holds.
    public static PartialDate valueOf(String iso) {
        return parse(iso);
    }

    /// Reads ISO 8601: `2019`, `2019-03` or `2019-03-15`. What people write is read by [Days].
    ///
    /// @throws Refused where it is none of these
    @JsonCreator
    public static PartialDate parse(String iso) {
        try {
            return switch (iso.length()) {
                case 4 -> of(Integer.parseInt(iso));
                case 7 -> of(YearMonth.parse(iso));
                default -> of(LocalDate.parse(iso));
            };
        } catch (DateTimeException | NumberFormatException none) {
            throw new Refused("values.refused.day", Lines.shortened(iso));
        }
    }

    /// The last day that it may be.
    public LocalDate last() {
        return switch (precision) {
            case YEAR -> first.withDayOfYear(first.lengthOfYear());
            case MONTH -> first.withDayOfMonth(first.lengthOfMonth());
            case DAY -> first;
        };
    }

    /// Whether it may be this day.
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last());
    }

    public boolean isExact() {
        return precision == Precision.DAY;
    }

    /// The day itself.
    ///
    /// @throws Refused where only its month or year is known
    public LocalDate day() {
        if (!isExact()) {
            throw new Refused("values.refused.day-needed", toString());
        }
        return first;
    }

    /// As ISO 8601 writes it: `2019`, `2019-03` or `2019-03-15`.
    @JsonValue
    @Override
    public String toString() {
        return switch (precision) {
            case YEAR -> Integer.toString(first.getYear());
            case MONTH -> YearMonth.from(first).toString();
            case DAY -> first.toString();
        };
    }

    /// As one reader writes it: `2019`, `mars 2019` or `15/03/2019`.
    public String in(Words words) {
        return switch (precision) {
            case YEAR -> words.year(first.getYear());
            case MONTH -> words.month(YearMonth.from(first));
            case DAY -> words.date(first);
        };
    }
}
