package org.parcours.startups.journeys;

import java.time.LocalDate;
import java.util.UUID;

/// A later planned end, and the decision that granted it.
public record Extension(UUID id, LocalDate decidedOn, LocalDate plannedEnd, String decision) {}
