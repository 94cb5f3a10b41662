package org.parcours.coaching.sheets;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.needs.Need;
import org.parcours.startups.sheets.KnownStartup;

/// One row: a startup that is known, and a need of it.
///
/// @param need null until the row has told it
/// @param by address of who took its last step; null for the startup itself
record NeedRow(
        KnownStartup startup, @Nullable Need need, @Nullable String by) {
    Need told() {
        return Objects.requireNonNull(need);
    }
}
