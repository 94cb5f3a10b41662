package org.parcours.transfers;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parcours.database.Scope;

/// Who sends files, and how far they reach: a person is an id here. The module that knows people answers.
public interface Senders {
    Optional<Scope> byEmail(String email);

    /// Names to show; unknown ids are left out.
    Map<UUID, String> names(Collection<UUID> ids);
}
