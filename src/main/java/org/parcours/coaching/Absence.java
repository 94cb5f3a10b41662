package org.parcours.coaching;

import java.time.LocalDate;
import java.util.UUID;

/// Somebody is away, and somebody else acts for all that they hold.
///
/// @param until last day away
public record Absence(UUID id, UUID person, UUID standIn, LocalDate from, LocalDate until) {
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
