package org.parcours.coaching.feedback;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a startup was asked at the end of a need, and what it said.
///
/// @param holder the address that was asked
/// @param answer null as long as it is silent
/// @param failure what the mail server said where it refused the question; null where it did not
public record Feedback(
        UUID request,
        UUID need,
        String holder,
        LocalDate askedOn,
        @Nullable Answer answer,
        @Nullable String comment,
        @Nullable LocalDate givenOn,
        @Nullable String failure) {
    /// Were you contacted, was it useful.
    public enum Answer {
        USEFUL,
        NOT_USEFUL,
        NOT_CONTACTED
    }
}
