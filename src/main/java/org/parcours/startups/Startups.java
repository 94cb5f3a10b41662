package org.parcours.startups;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parcours.database.Ids;
import org.parcours.web.ChangedMeanwhile;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The dossiers of the startups within reach.
@Component
public class Startups {
    private final StartupTable table;

    Startups(StartupTable table) {
        this.table = table;
    }

    /// Opens a dossier and returns its id.
    @Transactional
    public UUID register(Startup.Facts facts) {
        UUID id = Ids.next();
        table.insert(Map.of(id, facts));
        return id;
    }

    /// Opens many dossiers at once, under ids of `Ids.next()`.
    @Transactional
    public void registerAll(Map<UUID, Startup.Facts> factsById) {
        table.insert(factsById);
    }

    @Transactional(readOnly = true)
    public Optional<Startup> byId(UUID id) {
        return table.byId(id);
    }

    /// Names by id, of those within reach.
    @Transactional(readOnly = true)
    public Map<UUID, Startup> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : table.byIds(ids);
    }

    /// Lets one person at a time change what hangs on a dossier, until the transaction ends: whoever comes
    /// second reads
    /// what the first one did.
    ///
    /// @throws NotHere where the startup is not within reach
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID id) {
        if (!table.lock(id)) {
            throw new NotHere("startup " + id);
        }
    }

    /// Changes what is said of a startup, as somebody read it.
    ///
    /// @param version `Startup.version` of what was read
    /// @throws ChangedMeanwhile where somebody else changed it since
    @Transactional
    public void change(UUID id, Startup.Facts facts, Instant version) {
        if (!table.update(id, facts, version)) {
            throw new ChangedMeanwhile();
        }
        table.renewSearchKeys(List.of(id));
    }

    /// What was said of it at an earlier moment.
    @Transactional(readOnly = true)
    public Optional<Startup> asKnown(UUID id, Instant known) {
        return table.asKnown(id, known);
    }
}
