package org.parcours.home;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line that somebody put off.
///
/// @param until the first day on which it stands on their list again
public record Snooze(
        UUID id,
        UUID person,
        String rule,
        UUID subject,
        @Nullable UUID park,
        LocalDate until,
        String reason) {
    boolean covers(DayItem line, LocalDate on) {
        return rule.equals(line.rule().code()) && subject.equals(line.subject()) && on.isBefore(until);
    }
}
