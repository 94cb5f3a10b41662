package org.parcours.connections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Row;
import org.parcours.text.LocalizedText;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfferTable {
    private static final String SELECT = """
            select o.*, (select max(c.confirmed_on) from connections.offer_confirmation c where c.offer_id = o.id) as confirmed_on
            from connections.offer o\s""";
    private static final RowMapper<Offer> OFFER = Row.as(row -> new Offer(
            row.id("id"),
            row.id("partner_id"),
            row.text("family"),
            row.get("words", LocalizedText.class),
            row.record(Terms.class),
            row.get("capacity_a_month", Integer.class),
            row.day("valid_from"),
            row.day("valid_until"),
            row.day("confirmed_on"),
            row.moment("recorded_at")));

    private final JdbcClient database;

    OfferTable(JdbcClient database) {
        this.database = database;
    }

    void insert(UUID id, UUID partner, Offer.Draft draft) {
        database.sql("""
                        insert into connections.offer (id, partner_id, family, words, ticket_from, ticket_to, currency, instruments, stages,
                          sectors, countries, customers, skills, level, hours_a_month, capacity_a_month, valid_from, valid_until)
                        values (:id, :partner, :family, :words, :ticketFrom, :ticketTo, :currency, :instruments, :stages,
                          :sectors, :countries, :customers, :skills, :level, :hoursAMonth, :capacity, :from, :until)
                        """)
                .param("id", id)
                .param("partner", partner)
                .paramSource(draft)
                .paramSource(draft.terms())
                .update();
    }

    /// False where the row is out of reach or no longer the version that was read.
    boolean update(UUID id, Offer.Draft draft, Instant version) {
        return database.sql("""
                        update connections.offer set family = :family, words = :words, ticket_from = :ticketFrom,
                          ticket_to = :ticketTo, currency = :currency, instruments = :instruments, stages = :stages, sectors = :sectors,
                          countries = :countries, customers = :customers, skills = :skills, level = :level, hours_a_month = :hoursAMonth,
                          capacity_a_month = :capacity, valid_from = :from, valid_until = :until
                        where id = :id and recorded_at = :version
                        """)
                        .param("id", id)
                        .param("version", version)
                        .paramSource(draft)
                        .paramSource(draft.terms())
                        .update()
                > 0;
    }

    Optional<Offer> byId(UUID id) {
        return database.sql(SELECT + "where o.id = ?").param(id).query(OFFER).optional();
    }

    List<Offer> of(UUID partner) {
        return database.sql(SELECT
                        + "where o.partner_id = ? order by o.valid_until is not null, o.family, o.valid_from, o.id")
                .param(partner)
                .query(OFFER)
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
                .query(OFFER)
                .list();
    }

    Map<UUID, OfferStanding> standings(UUID partner, LocalDate day) {
        return database.sql("select *, standing as state from connections.offers_on(?) where partner_id = ?")
                .params(day, partner)
                .query(Row.map(row -> row.id("offer_id"), row -> row.record(OfferStanding.class)));
    }

    /// False where the offer is out of reach.
    boolean confirm(UUID id, UUID confirmation, LocalDate day, @Nullable String by) {
        return database.sql("""
                        insert into connections.offer_confirmation (id, offer_id, partner_id, confirmed_on, confirmed_by)
                        select ?, o.id, o.partner_id, ?, ? from connections.offer o where o.id = ?
                        """).params(confirmation, day, by, id).update() > 0;
    }
}
