package org.parcours.startups.journeys;

import java.time.LocalDate;
import java.util.UUID;

/// A startup left.
public record StartupLeft(UUID startup, UUID journey, Exit.Kind kind, LocalDate exitedOn) {}
