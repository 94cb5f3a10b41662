package org.parcours.startups.journeys;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is said when a startup is admitted.
///
/// @param followedFrom null: from the admission on
public record Admission(
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate followedFrom,
        @Nullable LocalDate plannedEnd) {}
