package org.parcours.startups.journeys;

import java.util.UUID;

/// An exit was taken away again.
public record StartupReturned(UUID startup, UUID journey) {}
