package org.parcours.indicators;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which part of the population is asked for; null leaves a dimension open. It stands outside the definition: the same
/// rule counts every part.
///
/// @param sector code of a sector
/// @param stage code of a stage: the one on the day, or the last one before it
/// @param kind `STARTUP`, `TPE` or `PROJECT_HOLDER`
/// @param cohort year of the admission
public record Subpopulation(
        @Nullable UUID park,
        @Nullable String sector,
        @Nullable String stage,
        @Nullable String kind,
        @Nullable Integer cohort) {
    public static final Subpopulation ALL = new Subpopulation(null, null, null, null, null);

    public static Subpopulation of(@Nullable UUID park) {
        return new Subpopulation(park, null, null, null, null);
    }

    /// The dimensions that are set, by name.
    public Map<String, Object> set() {
        Map<String, Object> set = new LinkedHashMap<>();
        put(set, "park", park);
        put(set, "sector", sector);
        put(set, "stage", stage);
        put(set, "kind", kind);
        put(set, "cohort", cohort);
        return set;
    }

    private static void put(Map<String, Object> set, String name, @Nullable Object value) {
        if (value != null) {
            set.put(name, value);
        }
    }
}
