package org.parcours.startups.journeys;

import java.time.LocalDate;
import java.util.UUID;

/// A startup entered a stage.
public record StageEntered(UUID startup, UUID journey, String stage, LocalDate since) {}
