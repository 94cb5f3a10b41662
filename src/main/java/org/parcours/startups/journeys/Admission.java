package org.parcours.startups.journeys;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is said when a startup is admitted.
///
/// @param followedFrom null: from the admission on
/// @param plannedEnd null: after as many months as the network plans
/// @param confirmed whether a person says that it is right although it is doubtful
public record Admission(
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate followedFrom,
        @Nullable LocalDate plannedEnd,
        @Nullable Boolean confirmed) {
    public Admission(@Nullable LocalDate admittedOn, @Nullable LocalDate followedFrom, @Nullable LocalDate plannedEnd) {
        this(admittedOn, followedFrom, plannedEnd, null);
    }

    Admission planned(int months) {
        return plannedEnd != null || admittedOn == null
                ? this
                : new Admission(admittedOn, followedFrom, admittedOn.plusMonths(months), confirmed);
    }
}
