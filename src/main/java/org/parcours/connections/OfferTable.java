package org.parcours.connections;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.database.BulkRows;
import org.parcours.database.Ids;
import org.parcours.database.Row;
import org.parcours.text.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfferTable {
    private static final String SELECT = """
            select o.*, (select max(c.confirmed_on) from connections.offer_confirmation c where c.offer_id = o.id) as confirmed_on
            from connections.offer o\s""";

    private final JdbcClient database;
    private final BulkRows rows;

    OfferTable(JdbcClient database, BulkRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /// Saves offers by their ids, new and known ones, each under its partner.
    void save(Map<UUID, Offer.Told> offersById) {
        rows.save("connections.offer", offersById, offer -> columns(offer.partner(), offer.draft()));
    }

    private static Map<String, @Nullable Object> columns(UUID partner, Offer.Draft draft) {
        Terms terms = draft.terms();
        return BulkRows.columns(
                "partner_id", partner,
                "family", draft.family(),
                "words", draft.words(),
                "ticket_from", terms.ticketFrom(),
                "ticket_to", terms.ticketTo(),
                "currency", terms.currency(),
                "instruments", terms.instruments(),
                "stages", terms.stages(),
                "sectors", terms.sectors(),
                "countries", terms.countries(),
                "customers", terms.customers(),
                "skills", terms.skills(),
                "level", terms.level(),
                "hours_a_month", terms.hoursAMonth(),
                "capacity_a_month", draft.capacity(),
                "valid_from", draft.from(),
                "valid_until", draft.until());
    }

    /// @throws org.springframework.dao.OptimisticLockingFailureException if it is no longer that version, or not
    /// in reach
    void lock(UUID id, Instant version) {
        rows.lock("connections.offer", id, version);
    }

    /// The offers of several partners, by partner.
    Map<UUID, List<Offer>> of(Collection<UUID> partners) {
        return database
                .sql(SELECT + "where o.partner_id = any (:partners) order by o.family, o.valid_from, o.id")
                .param("partners", partners)
                .query(Row.as(this::offer))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Offer::partner));
    }

    Optional<Offer> byId(UUID id) {
        return database.sql(SELECT + "where o.id = ?")
                .param(id)
                .query(Row.as(this::offer))
                .optional();
    }

    List<Offer> of(UUID partner) {
        return database.sql(SELECT
                        + "where o.partner_id = ? order by o.valid_until is not null, o.family, o.valid_from, o.id")
                .param(partner)
                .query(Row.as(this::offer))
                .list();
    }

    List<Offer> openOn(LocalDate day, @Nullable String family) {
        return page(day, family, null, Integer.MAX_VALUE);
    }

    List<Offer> page(LocalDate day, @Nullable String family, @Nullable UUID after, int most) {
        return database.sql(SELECT + """
                        where o.valid_from <= :day and (o.valid_until is null or o.valid_until >= :day)
                          and (cast(:family as text) is null or o.family = :family)
                          and (cast(:after as uuid) is null or o.id > cast(:after as uuid)) order by o.id limit :most
                        """)
                .param("day", day)
                .param("family", family)
                .param("after", after)
                .param("most", most)
                .query(Row.as(this::offer))
                .list();
    }

    Map<UUID, OfferStanding> standings(UUID partner, LocalDate day) {
        return database.sql("select * from connections.offers_on(?) where partner_id = ?")
                .params(day, partner)
                .query(Row.map(
                        row -> row.id("offer_id"),
                        row -> new OfferStanding(
                                row.get("standing", OfferStanding.State.class),
                                row.day("said_on"),
                                row.day("asked_on"),
                                row.yes("due"),
                                row.yes("stale"))));
    }

    /// The last day on which each offer was confirmed, if any was.
    Map<UUID, LocalDate> confirmations(Collection<UUID> offers) {
        return database.sql("""
                        select offer_id, max(confirmed_on) as confirmed_on from connections.offer_confirmation
                        where offer_id = any (:offers) group by offer_id
                        """)
                .param("offers", offers)
                .query(Row.map(row -> row.id("offer_id"), row -> row.day("confirmed_on")));
    }

    /// Saves days on which offers were confirmed.
    void confirmAll(Map<UUID, Offer.Told> offersById) {
        Map<UUID, Map<String, @Nullable Object>> confirmations = new HashMap<>();
        offersById.forEach((id, offer) -> confirmations.put(
                Ids.next(),
                BulkRows.columns("offer_id", id, "partner_id", offer.partner(), "confirmed_on", offer.confirmedOn())));
        rows.save("connections.offer_confirmation", confirmations, row -> row);
    }

    /// False where the offer is out of reach.
    boolean confirm(UUID id, UUID confirmation, LocalDate day, @Nullable String by) {
        return database.sql("""
                        insert into connections.offer_confirmation (id, offer_id, partner_id, confirmed_on, confirmed_by)
                        select :id, o.id, o.partner_id, :day, :by from connections.offer o where o.id = :offer
                        """)
                        .param("id", confirmation)
                        .param("offer", id)
                        .param("day", day)
                        .param("by", by)
                        .update()
                > 0;
    }

    private Offer offer(Row row) throws SQLException {
        return new Offer(
                row.id("id"),
                row.id("partner_id"),
                row.text("family"),
                row.get("words", LocalizedText.class),
                row.record(Terms.class),
                row.number("capacity_a_month"),
                row.day("valid_from"),
                row.day("valid_until"),
                row.day("confirmed_on"),
                row.moment("recorded_at"));
    }
}
