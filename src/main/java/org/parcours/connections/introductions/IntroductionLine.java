package org.parcours.connections.introductions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.outcomes.Outcome;
import org.parcours.text.LocalizedText;

/// An introduction as it stands today, among others: both sides by their names, and no contact detail.
///
/// @param need what it is for
/// @param offer what the partner offers; null where it was thought of without an offer
/// @param owner who is in charge of the startup; null where nobody is
/// @param outcome the first thing that came of it; null where nothing was noted
public record IntroductionLine(
        UUID id,
        Party startup,
        Party partner,
        UUID parkId,
        LocalizedText park,
        About need,
        @Nullable LocalizedText offer,
        LocalDate proposedOn,
        @Nullable String proposedBy,
        IntroductionState state,
        LocalDate stateOn,
        @Nullable LocalDate connectedOn,
        Outcome.@Nullable Kind outcome,
        @Nullable UUID owner,
        @Nullable String ownerName) {
    /// The need behind it.
    ///
    /// @param family code of its family
    /// @param words as the startup says it
    public record About(UUID id, String family, String words) {}

    /// Which side is waited for; empty where none is.
    public Optional<Side> waitsFor() {
        return state.waitsFor();
    }
}
