package org.parcours.connections.introductions.mails;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.introductions.Side;

/// A mail about an introduction that was sent.
///
/// @param side whom it went to; null for the one to both
/// @param letter its id in the outbox
/// @param holder the address or addresses that it went to
public record Sent(
        UUID id,
        UUID introduction,
        @Nullable Side side,
        Purpose purpose,
        LocalDate sentOn,
        UUID letter,
        String holder) {
    /// What it was for.
    public enum Purpose {
        QUESTION,
        REMINDER,
        CONNECTION,
        FOLLOW_UP
    }
}
