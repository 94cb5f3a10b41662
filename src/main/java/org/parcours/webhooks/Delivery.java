package org.parcours.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event on its way to one address, or what became of it.
///
/// @param body JSON as it is sent, the same at every attempt
/// @param tried how often it was sent
/// @param failure what went wrong last; null where nothing did
/// @param takenAt when the address answered that it took it; null where it has not
public record Delivery(
        UUID id,
        URI address,
        String event,
        String body,
        Instant writtenAt,
        int tried,
        @Nullable String failure,
        @Nullable Instant takenAt) {}
