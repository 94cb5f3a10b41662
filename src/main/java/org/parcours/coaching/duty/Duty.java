package org.parcours.coaching.duty;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How soon a need is contacted about and answered, and how long it may be silent, in days. The row that names most
/// holds: family and stage, else family, else stage, else the one that names neither.
///
/// @param stage code of the stage that the startup is in; null for any
/// @param family code of the need's family; null for any
public record Duty(
        UUID id, @Nullable String stage, @Nullable String family, int contactDays, int answerDays, int silenceDays) {
    /// For every stage and family that no other row names: it can be changed, never removed.
    public boolean general() {
        return stage == null && family == null;
    }
}
