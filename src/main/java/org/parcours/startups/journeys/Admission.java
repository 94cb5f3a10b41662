package org.parcours.startups.journeys;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is said when a startup is admitted.
///
/// @param followedFrom null: from the admission on
/// @param confirmed whether a person says that it is right although it is doubtful
public record Admission(
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate followedFrom,
        @Nullable LocalDate plannedEnd,
        @Nullable Boolean confirmed) {
    public Admission(@Nullable LocalDate admittedOn, @Nullable LocalDate followedFrom, @Nullable LocalDate plannedEnd) {
        this(admittedOn, followedFrom, plannedEnd, null);
    }
}
