package org.parcours.startups.chronicle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.history.Change;

/// What one person recorded at one moment about a dossier, known since then.
///
/// @param by null for the system
public record Entry(Instant at, @Nullable UUID by, List<Change> changes) {
    public Entry {
        changes = List.copyOf(changes);
    }

    /// The dossier began with it.
    public boolean opensTheDossier() {
        return changes.stream()
                .anyMatch(change -> change.table().equals(Chronicle.STARTUP) && change.kind() == Change.Kind.ADDED);
    }
}
