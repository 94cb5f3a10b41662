package org.parcours.startups.journeys;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A period of a journey in one stage.
///
/// @param stage code of the settable list of stages
/// @param until the first day out of it; null while it lasts
public record Stage(
        UUID id, String stage, LocalDate since, @Nullable LocalDate until) {
    public boolean isOpen() {
        return until == null;
    }

    Stage closed(LocalDate on) {
        return new Stage(id, stage, since, on);
    }

    Stage reopened() {
        return new Stage(id, stage, since, null);
    }
}
