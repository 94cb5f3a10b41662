package org.parcours.coaching.exchanges;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.journeys.Refusal;
import org.parcours.values.Lines;

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
    public record Done(LocalDate on, UUID person, @Nullable String note) {
        /// Returns that it was done, under the rules of any step.
        ///
        /// @throws org.parcours.text.Refused if the day is still to come or the note is no line
        public static Done of(LocalDate on, UUID person, @Nullable String note, LocalDate today) {
            return new Done(Refusal.past(on, today, "doneOn"), person, Lines.line("note", note));
        }
    }

    public boolean lateOn(LocalDate day) {
        return done == null && dueOn.isBefore(day);
    }
}
