package org.parcours.coaching;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody holds a startup from a day on.
///
/// @param until the first day of the next one; null while it lasts
/// @param note what the one before handed over; null where nothing was said
public record Assignment(
        UUID id,
        UUID startup,
        UUID park,
        UUID person,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String note) {
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
