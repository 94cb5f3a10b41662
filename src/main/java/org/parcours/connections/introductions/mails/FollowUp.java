package org.parcours.connections.introductions.mails;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.introductions.Side;

/// A side was asked how it goes on after the two were connected, and what it said.
///
/// @param afterDays 30 or 90
/// @param answeredOn null as long as it has not answered
/// @param met whether they met; null as long as it has not answered
public record FollowUp(
        UUID id,
        UUID introduction,
        Side side,
        int afterDays,
        LocalDate askedOn,
        @Nullable LocalDate answeredOn,
        @Nullable Boolean met,
        @Nullable String answer) {}
