package org.parcours.connections;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.parks.Park;
import org.parcours.parks.Parks;
import org.parcours.parks.Region;
import org.parcours.text.Checks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The partners of the network. The staff sees all of them, a partner sees itself.
@Component
public class Partners {
    private final PartnerTable table;
    private final Parks parks;

    Partners(PartnerTable table, Parks parks) {
        this.table = table;
        this.parks = parks;
    }

    /// Adds a partner and returns its id.
    @Transactional
    public UUID register(Partner.Facts facts) {
        UUID id = Ids.next();
        check(facts);
        table.save(Map.of(id, facts));
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
    /// @throws org.springframework.dao.OptimisticLockingFailureException where somebody else changed it since
    @Transactional
    public void change(UUID id, Partner.Facts facts, Instant version) {
        check(facts);
        table.lock(id, version);
        table.save(Map.of(id, facts));
    }

    private void check(Partner.Facts facts) {
        Set<UUID> known = parks.all().stream().map(Park::id).collect(Collectors.toSet());
        Set<UUID> regions = parks.regions().stream().map(Region::id).collect(Collectors.toSet());
        new Checks()
                .that(known.containsAll(facts.parks()), "parks", "connections.refused.choose")
                .that(regions.containsAll(facts.regions()), "regions", "connections.refused.choose")
                .done();
    }

    /// Locks partners until the transaction ends, and returns those within reach.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, Partner> lockAll(Collection<UUID> ids) {
        return table.lock(ids);
    }

    /// Saves partners by their ids, new and known ones, as an import finds them.
    @Transactional
    public void importAll(Map<UUID, Partner.Facts> factsById) {
        table.save(factsById);
    }

    /// Hands on those that were not merged into another, in the order of their names.
    ///
    /// @param kind only of this one; null for all
    @Transactional(readOnly = true)
    public void each(Partner.@Nullable Kind kind, Consumer<Partner> partners) {
        table.each(kind, partners);
    }

    /// What was said of it at an earlier moment.
    @Transactional(readOnly = true)
    public Optional<Partner> asKnown(UUID id, Instant known) {
        return table.asKnown(id, known);
    }
}
