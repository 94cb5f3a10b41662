package org.parcours.coaching.exchanges;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody promised to do next.
///
/// @param done null while it is open
public record NextStep(
        UUID id,
        UUID exchange,
        UUID startup,
        String what,
        LocalDate dueOn,
        UUID owner,
        @Nullable Done done) {
    /// That it was done.
    ///
    /// @param note a line on how; null where nothing was said
    public record Done(LocalDate on, UUID person, @Nullable String note) {}

    public boolean lateOn(LocalDate day) {
        return done == null && dueOn.isBefore(day);
    }
}
