package org.parcours.indicators.publications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.indicators.publications.frozen.Frozen;
import org.parcours.indicators.publications.frozen.FrozenTable;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes what is prepared and what is approved, through one connection: the application's, or the owner's where a past
/// is replayed.
@Component
class Ledger {
    private final PublicationTable publications;
    private final FrozenTable rows;
    private final ChainTable links;
    private final Chain chain;

    Ledger(JdbcClient database, Chain chain) {
        this.publications = new PublicationTable(database);
        this.rows = new FrozenTable(database);
        this.links = new ChainTable(database);
        this.chain = chain;
    }

    PublicationTable publications() {
        return publications;
    }

    FrozenTable rows() {
        return rows;
    }

    UUID add(Draft draft, Frozen frozen) {
        UUID id = Ids.next();
        publications.add(id, draft, frozen);
        rows.add(id, frozen.rows());
        return id;
    }

    /// The publication, while nobody else can decide on any.
    ///
    /// @throws Refused where it has been decided
    Publication waiting(UUID id) {
        links.lock();
        Publication publication = publications.byId(id).orElseThrow(() -> new NotHere("publication " + id));
        if (publication.decision() != null) {
            throw new Refused("publications.refused.decided");
        }
        return publication;
    }

    String approve(Publication waiting) {
        @Nullable
        Publication replaced = waiting.replaces() == null
                ? null
                : publications.byId(waiting.replaces()).orElseThrow();
        if (replaced != null && replaced.state() != Publication.State.PUBLISHED) {
            throw new Refused("publications.refused.replaces");
        }
        publications.decide(waiting, true, null);
        return chain.add(links, waiting, replaced);
    }
}
