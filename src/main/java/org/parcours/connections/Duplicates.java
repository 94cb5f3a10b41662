package org.parcours.connections;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parcours.database.Ids;
import org.parcours.transfers.Finding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records that may be of one partner. They are proposed with the reason, never merged by themselves; those that
/// somebody told apart are proposed no more.
@Component
public class Duplicates {
    private final PartnerTable partners;
    private final MergeTable merges;

    Duplicates(PartnerTable partners, MergeTable merges) {
        this.partners = partners;
        this.merges = merges;
    }

    /// Two that may be one.
    ///
    /// @param likeness of the other, with the reason
    public record Pair(UUID partner, String name, Finding.Likeness likeness) {}

    /// Two that were told apart, the smaller id first.
    record Apart(UUID one, UUID other) {
        static Apart of(UUID one, UUID other) {
            return one.compareTo(other) < 0 ? new Apart(one, other) : new Apart(other, one);
        }
    }

    /// Everybody who is recognised, for an import or a form.
    @Transactional(readOnly = true)
    public Likenesses known() {
        Likenesses index = new Likenesses();
        partners.standing().forEach(partner -> index.add(Likenesses.Known.of(partner)));
        return index;
    }

    /// Every partner that stands for itself, in the order of their names.
    @Transactional(readOnly = true)
    public List<Partner> standing() {
        return partners.standing();
    }

    /// Who may be a partner that is about to be added.
    @Transactional(readOnly = true)
    public List<Finding.Likeness> like(Partner.Facts facts) {
        return known().of(new Likenesses.Known(Ids.next(), facts.name(), facts.website(), facts.place(), 0));
    }

    /// Who may be the same as this partner.
    @Transactional(readOnly = true)
    public List<Finding.Likeness> of(UUID partner) {
        Set<Apart> apart = merges.apart();
        Optional<Partner> asked = partners.byId(partner).filter(one -> one.mergedInto() == null);
        return asked.map(one -> known().of(Likenesses.Known.of(one)).stream()
                        .filter(like -> !apart.contains(Apart.of(partner, like.subject())))
                        .toList())
                .orElse(List.of());
    }

    /// All that are proposed, each two once.
    @Transactional(readOnly = true)
    public List<Pair> pairs() {
        Set<Apart> seen = new HashSet<>(merges.apart());
        Likenesses index = known();
        List<Pair> pairs = new ArrayList<>();
        for (Partner partner : partners.standing()) {
            for (Finding.Likeness like : index.of(Likenesses.Known.of(partner))) {
                if (seen.add(Apart.of(partner.id(), like.subject()))) {
                    pairs.add(new Pair(partner.id(), partner.name(), like));
                }
            }
        }
        return pairs;
    }

    /// Says that two are two.
    @Transactional
    public void tellApart(UUID one, UUID other) {
        Apart apart = Apart.of(one, other);
        merges.tellApart(Ids.next(), apart.one(), apart.other());
    }
}
