package org.parcours.coaching.exchanges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was said with a startup on a day.
///
/// @param person who spoke with it
/// @param about the one line that says it
/// @param minutes longer, where somebody wrote more
/// @param agreed what both sides agreed on
/// @param shared the startup reads it too; otherwise the park's staff only
/// @param need the need that it is a contact about
/// @param documents ids of documents of the dossier that belong to it
/// @param version moment of the last change: hand it back with a correction
public record Exchange(
        UUID id,
        UUID startup,
        UUID park,
        Kind kind,
        LocalDate heldOn,
        UUID person,
        String about,
        @Nullable String minutes,
        @Nullable String agreed,
        boolean shared,
        @Nullable UUID need,
        List<NextStep> steps,
        List<UUID> documents,
        Instant version) {
    public enum Kind {
        VISIT,
        CALL,
        MEETING,
        MESSAGE,
        WORKSHOP
    }

    public Exchange {
        steps = List.copyOf(steps);
        documents = List.copyOf(documents);
    }

    /// The same exchange with other steps.
    public Exchange with(List<NextStep> others) {
        return new Exchange(
                id, startup, park, kind, heldOn, person, about, minutes, agreed, shared, need, others, documents,
                version);
    }
}
