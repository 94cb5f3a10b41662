package org.parcours.sample.coordination;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// Days on which somebody works.
final class Workdays {
    private Workdays() {}

    /// That day, or the Monday after a weekend.
    static LocalDate from(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.plusDays(2)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
