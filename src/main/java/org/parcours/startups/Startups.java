package org.parcours.startups;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parcours.database.Ids;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The dossiers of the startups within reach.
@Component
public class Startups {
    private final StartupTable table;
    private final IdentityTable identities;

    Startups(StartupTable table, IdentityTable identities) {
        this.table = table;
        this.identities = identities;
    }

    /// Opens a dossier and returns its id.
    @Transactional
    public UUID register(Startup.Facts facts) {
        UUID id = Ids.next();
        registerAll(Map.of(id, facts));
        return id;
    }

    /// Opens many dossiers at once, under ids of `Ids.next()`.
    @Transactional
    public void registerAll(Map<UUID, Startup.Facts> factsById) {
        table.save(factsById, id -> Identity.NONE);
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

    /// Locks a startup until the transaction ends, so that one person at a time changes what belongs to it.
    ///
    /// @throws NotHere where the startup is not within reach
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID id) {
        if (table.lock(List.of(id)).isEmpty()) {
            throw new NotHere("startup " + id);
        }
    }

    /// Locks startups until the transaction ends, and returns those within reach.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, Startup> holdAll(Collection<UUID> ids) {
        return table.lock(ids);
    }

    /// Changes what is said of a startup, as somebody read it.
    ///
    /// @param version `Startup.version` of what was read
    /// @throws org.springframework.dao.OptimisticLockingFailureException where somebody else changed it since
    @Transactional
    public void change(UUID id, Startup.Facts facts, Instant version) {
        table.lock(id, version);
        table.save(Map.of(id, facts), identities::of);
    }

    /// Saves startups by their ids, new and known ones, with their names and numbers. What an identity does not
    /// have stays.
    @Transactional
    public void importAll(Map<UUID, Startup.Facts> factsById, Map<UUID, Identity> identitiesById) {
        table.save(factsById, id -> identitiesById.getOrDefault(id, Identity.NONE));
        identities.save(factsById, identitiesById);
    }

    /// What was said of it at an earlier moment.
    @Transactional(readOnly = true)
    public Optional<Startup> asKnown(UUID id, Instant known) {
        return table.asKnown(id, known);
    }
}
