package org.parcours.startups.journeys;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How and when a startup left.
public record Exit(
        UUID id, LocalDate exitedOn, Kind kind, @Nullable String reason) {
    public enum Kind {
        COMPLETED,
        ACQUIRED,
        MERGED,
        MOVED_OUT,
        CEASED,
        EXCLUDED
    }
}
