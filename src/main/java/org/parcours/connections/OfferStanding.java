package org.parcours.connections;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where an offer stands on a day, as `connections.offers_on(day)` says.
///
/// @param saidOn the last day on which somebody said that it stands
/// @param askedOn the last day since then on which its partner was asked; null where nobody asked
/// @param due so long unconfirmed that it is asked about
/// @param stale due, and silent for longer than an answer is waited for
public record OfferStanding(
        State state, LocalDate saidOn, @Nullable LocalDate askedOn, boolean due, boolean stale) {
    public enum State {
        PREPARED,
        OPEN,
        ENDED
    }
}
