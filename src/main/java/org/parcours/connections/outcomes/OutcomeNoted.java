package org.parcours.connections.outcomes;

import java.time.LocalDate;
import java.util.UUID;

/// It was noted what came of an introduction.
///
/// @param on the day on which it came
public record OutcomeNoted(
        UUID outcome, UUID introduction, UUID need, UUID startup, UUID park, UUID partner, LocalDate on) {}
