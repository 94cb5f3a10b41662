package org.parcours.connections;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What partners offer. The staff sees all of it, a partner sees its own.
@Component
public class Offers {
    private final OfferTable table;
    private final Clock clock;

    Offers(OfferTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// Adds an offer and returns its id.
    @Transactional
    public UUID add(UUID partner, Offer.Draft draft) {
        UUID id = Ids.next();
        table.save(Map.of(id, new Offer.Told(partner, draft, null)));
        return id;
    }

    /// The offers of several partners, by partner.
    @Transactional(readOnly = true)
    public Map<UUID, List<Offer>> of(Collection<UUID> partners) {
        return table.of(partners);
    }

    /// Saves offers by their ids, new and known ones, as an import finds them; a confirmation is added where it is
    /// later than the last.
    @Transactional
    public void importAll(Map<UUID, Offer.Told> offersById) {
        table.save(offersById);
        Map<UUID, LocalDate> last = table.confirmations(offersById.keySet());
        Map<UUID, Offer.Told> later = new HashMap<>(offersById);
        later.entrySet().removeIf(offer -> {
            LocalDate day = offer.getValue().confirmedOn();
            LocalDate known = last.get(offer.getKey());
            return day == null || (known != null && !day.isAfter(known));
        });
        table.confirmAll(later);
    }

    @Transactional(readOnly = true)
    public Optional<Offer> byId(UUID id) {
        return table.byId(id);
    }

    /// All that a partner offers or offered, what goes on first.
    @Transactional(readOnly = true)
    public List<Offer> of(UUID partner) {
        return table.of(partner);
    }

    /// Where each offer of a partner stands today, by its id.
    @Transactional(readOnly = true)
    public Map<UUID, OfferStanding> standings(UUID partner) {
        return table.standings(partner, LocalDate.now(clock));
    }

    /// Offers of this family that stand on a day; of every family where it is null.
    @Transactional(readOnly = true)
    public List<Offer> openOn(LocalDate day, @Nullable String family) {
        return table.openOn(day, family);
    }

    /// Offers within reach that stand today, in the order of their ids.
    ///
    /// @param family only of this one; null for all
    /// @param after id of the last that was seen; null from the beginning
    @Transactional(readOnly = true)
    public List<Offer> page(@Nullable String family, @Nullable UUID after, int most) {
        return table.page(LocalDate.now(clock), family, after, most);
    }

    /// Changes an offer, as somebody read it. Whoever changes it says that it stands.
    ///
    /// @param version `Offer.version` of what was read
    /// @param by name of who says so
    /// @throws org.springframework.dao.OptimisticLockingFailureException where somebody else changed it since
    @Transactional
    public void change(UUID id, Offer.Draft draft, Instant version, @Nullable String by) {
        table.lock(id, version);
        Offer offer = table.byId(id).orElseThrow();
        table.save(Map.of(id, new Offer.Told(offer.partner(), draft, null)));
        confirm(id, by);
    }

    /// Says that an offer stands today.
    @Transactional
    public void confirm(UUID id, @Nullable String by) {
        if (!table.confirm(id, Ids.next(), LocalDate.now(clock), by)) {
            throw new NotHere("offer " + id);
        }
    }
}
