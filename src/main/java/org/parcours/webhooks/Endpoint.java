package org.parcours.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An address that is told of events.
///
/// @param events the names of those it is told of
public record Endpoint(UUID id, URI address, List<String> events, Instant since) {
    public Endpoint {
        events = List.copyOf(events);
    }
}
