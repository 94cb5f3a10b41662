package org.parcours.startups.journeys;

import java.time.LocalDate;
import java.util.UUID;

/// A startup was admitted.
public record StartupAdmitted(UUID startup, UUID journey, LocalDate admittedOn) {}
