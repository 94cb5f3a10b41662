package org.parcours.accounts;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role held by somebody from a day until a day: in one park, in one dossier, or in the whole network where both are
/// null.
///
/// @param until last day; null while it lasts
public record RoleHeld(
        UUID id,
        Role role,
        @Nullable UUID park,
        @Nullable UUID dossier,
        LocalDate from,
        @Nullable LocalDate until) implements Serializable {
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
