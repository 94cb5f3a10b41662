package org.parcours.indicators.publications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;

/// Decides on prepared publications, one at a time, and seals those that are approved.
@Component
class Approvals {
    private final PublicationTable publications;
    private final ChainTable links;
    private final Chain chain;

    Approvals(PublicationTable publications, ChainTable links, Chain chain) {
        this.publications = publications;
        this.links = links;
        this.chain = chain;
    }

    /// Locks the chain until the transaction ends and returns the publication.
    ///
    /// @throws Refused if it has been decided
    Publication waiting(UUID id) {
        links.lock();
        Publication publication = publications.byId(id).orElseThrow(() -> new NotHere("publication " + id));
        if (publication.decision() != null) {
            throw new Refused("publications.refused.decided");
        }
        return publication;
    }

    /// Records the approval and seals the publication as the last of the chain.
    ///
    /// @return the slug of its page
    /// @throws Refused if it restates a publication that no longer stands
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
