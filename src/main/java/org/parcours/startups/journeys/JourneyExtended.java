package org.parcours.startups.journeys;

import java.time.LocalDate;
import java.util.UUID;

/// A later end was planned for a journey.
public record JourneyExtended(UUID startup, UUID journey, LocalDate plannedEnd) {}
