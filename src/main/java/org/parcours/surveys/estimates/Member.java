package org.parcours.surveys.estimates;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.surveys.Asked;

/// One of those who are asked, with what is known of all of them.
///
/// @param region code of the park's region
/// @param sector code; null where it is not known
/// @param age whole years since the founding when the campaign opened; null where it is not known
/// @param jobs as last measured before it opened; null where it is not known
record Member(
        Asked asked,
        String region,
        @Nullable String sector,
        @Nullable Integer age,
        @Nullable Integer jobs) {
    /// Where nobody knows: a cell like the others, since unknown is a value.
    static final String UNKNOWN = "unknown";

    private static final int[] AGES = {3, 6, 11};
    private static final int[] JOBS = {5, 10, 20};

    UUID id() {
        return asked.id();
    }

    /// The cell of a dimension that this one stands in.
    String cell(Dimension dimension) {
        return switch (dimension) {
            case PARK -> asked.park().toString();
            case REGION -> region;
            case SECTOR -> sector == null ? UNKNOWN : sector;
            case AGE -> band(age, AGES);
            case SIZE -> band(jobs, JOBS);
        };
    }

    /// `0-2`, `3-5`, `6-10`, `11-`.
    private static String band(@Nullable Integer number, int[] starts) {
        if (number == null) {
            return UNKNOWN;
        }
        int from = 0;
        for (int start : starts) {
            if (number < start) {
                return from + "-" + (start - 1);
            }
            from = start;
        }
        return from + "-";
    }
}
