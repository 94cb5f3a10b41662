package org.parcours.connections;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parcours.database.Ids;
import org.parcours.web.ChangedMeanwhile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The partners of the network. The staff sees all of them, a partner sees itself.
@Component
public class Partners {
    private final PartnerTable table;

    Partners(PartnerTable table) {
        this.table = table;
    }

    /// Adds a partner and returns its id.
    @Transactional
    public UUID register(Partner.Facts facts) {
        UUID id = Ids.next();
        table.insert(id, facts);
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<Partner> byId(UUID id) {
        return table.byId(id);
    }

    /// By id, of those within reach.
    @Transactional(readOnly = true)
    public Map<UUID, Partner> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : table.byIds(ids);
    }

    /// Changes what is said of a partner, as somebody read it.
    ///
    /// @param version `Partner.version` of what was read
    /// @throws ChangedMeanwhile where somebody else changed it since
    @Transactional
    public void change(UUID id, Partner.Facts facts, Instant version) {
        if (!table.update(id, facts, version)) {
            throw new ChangedMeanwhile();
        }
    }

    /// What was said of it at an earlier moment.
    @Transactional(readOnly = true)
    public Optional<Partner> asKnown(UUID id, Instant known) {
        return table.asKnown(id, known);
    }
}
