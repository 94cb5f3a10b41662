package org.parcours.connections.introductions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step that was taken on a day.
///
/// @param person who took it, where they have an account
/// @param how of a meeting: in person, by video, by telephone
/// @param reason why a side declined, why it was withdrawn or lapsed
public record Taken(
        Step step,
        Side side,
        LocalDate on,
        @Nullable UUID person,
        @Nullable String how,
        @Nullable String reason) {}
