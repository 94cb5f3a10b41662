package org.parcours.connections;

import java.util.UUID;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes two records of one partner one. Its people, offers, meetings and introductions follow; the record
/// that goes
/// keeps its address, which leads to the other.
@Component
public class Merges {
    private final MergeTable table;
    private final PartnerTable partners;

    Merges(MergeTable table, PartnerTable partners) {
        this.table = table;
        this.partners = partners;
    }

    /// Merges `gone` into `kept`.
    ///
    /// @throws Refused where they are one already, or were merged before, or both have a meeting at
    /// one time
    @Transactional
    public void merge(UUID gone, UUID kept) {
        if (gone.equals(kept) || read(gone).mergedInto() != null || read(kept).mergedInto() != null) {
            throw Refused.field("into", "connections.merge.refused.once");
        }
        try {
            table.merge(gone, kept);
        } catch (DataIntegrityViolationException bothMeet) {
            throw Refused.field("into", "connections.merge.refused.meetings");
        }
    }

    /// Makes the two again two.
    ///
    /// @throws Refused where something was changed since that the merging had moved
    @Transactional
    public void takeBack(UUID gone) {
        if (read(gone).mergedInto() == null) {
            throw Refused.field("into", "connections.merge.refused.not");
        }
        try {
            table.takeBack(gone);
        } catch (ConcurrencyFailureException changedSince) {
            throw Refused.field("into", "connections.merge.refused.since");
        }
    }

    private Partner read(UUID id) {
        return partners.byId(id).orElseThrow(() -> new NotHere("partner " + id));
    }
}
