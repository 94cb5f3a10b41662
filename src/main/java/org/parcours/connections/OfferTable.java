package org.parcours.connections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

@Repository
class OfferTable {
    private static final String SELECT = """
            select o.*, (select max(c.confirmed_on) from connections.offer_confirmation c where c.offer_id = o.id) as confirmed_on
            from connections.offer o\s""";

    private final JdbcClient database;
    private final ObjectMapper json;

    OfferTable(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void insert(UUID id, UUID partner, Offer.Draft draft) {
        database.sql("""
                        insert into connections.offer (id, partner_id, family, words, ticket_from, ticket_to, currency, instruments, stages,
                          sectors, countries, customers, skills, level, hours_a_month, capacity_a_month, valid_from, valid_until)
                        values (:id, :partner, :family, cast(:words as jsonb), :ticketFrom, :ticketTo, :currency, :instruments, :stages,
                          :sectors, :countries, :customers, :skills, :level, :hours, :capacity, :from, :until)
                        """)
                .params(values(draft))
                .param("id", id)
                .param("partner", partner)
                .update();
    }

    /// False where the row is out of reach or no longer the version that was read.
    boolean update(UUID id, Offer.Draft draft, Instant version) {
        return database.sql("""
                        update connections.offer set family = :family, words = cast(:words as jsonb), ticket_from = :ticketFrom,
                          ticket_to = :ticketTo, currency = :currency, instruments = :instruments, stages = :stages, sectors = :sectors,
                          countries = :countries, customers = :customers, skills = :skills, level = :level, hours_a_month = :hours,
                          capacity_a_month = :capacity, valid_from = :from, valid_until = :until
                        where id = :id and recorded_at = :version
                        """)
                        .params(values(draft))
                        .param("id", id)
                        .param("version", version.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    Optional<Offer> byId(UUID id) {
        return database.sql(SELECT + "where o.id = ?")
                .param(id)
                .query(this::offer)
                .optional();
    }

    List<Offer> of(UUID partner) {
        return database.sql(SELECT
                        + "where o.partner_id = ? order by o.valid_until is not null, o.family, o.valid_from, o.id")
                .param(partner)
                .query(this::offer)
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
                .query(this::offer)
                .list();
    }

    Map<UUID, OfferStanding> standings(UUID partner, LocalDate day) {
        Map<UUID, OfferStanding> standings = new HashMap<>();
        database.sql("select * from connections.offers_on(?) where partner_id = ?")
                .params(day, partner)
                .query(row -> {
                    standings.put(
                            row.getObject("offer_id", UUID.class),
                            new OfferStanding(
                                    OfferStanding.State.valueOf(row.getString("standing")),
                                    row.getObject("said_on", LocalDate.class),
                                    row.getObject("asked_on", LocalDate.class),
                                    row.getBoolean("due"),
                                    row.getBoolean("stale")));
                });
        return standings;
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

    private Map<String, @Nullable Object> values(Offer.Draft draft) {
        Terms terms = draft.terms();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("family", draft.family());
        values.put("words", json.writeValueAsString(draft.words()));
        values.put("ticketFrom", terms.ticketFrom());
        values.put("ticketTo", terms.ticketTo());
        values.put("currency", terms.currency());
        values.put("instruments", terms.instruments().toArray(String[]::new));
        values.put("stages", terms.stages().toArray(String[]::new));
        values.put("sectors", terms.sectors().toArray(String[]::new));
        values.put("countries", terms.countries().toArray(String[]::new));
        values.put("customers", terms.customers().toArray(String[]::new));
        values.put("skills", terms.skills().toArray(String[]::new));
        values.put("level", terms.level());
        values.put("hours", terms.hoursAMonth());
        values.put("capacity", draft.capacity());
        values.put("from", draft.from());
        values.put("until", draft.until());
        return values;
    }

    private Offer offer(ResultSet row, int number) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("family"),
                json.readValue(row.getString("words"), LocalizedText.class),
                new Terms(
                        row.getBigDecimal("ticket_from"),
                        row.getBigDecimal("ticket_to"),
                        row.getString("currency"),
                        words(row, "instruments"),
                        words(row, "stages"),
                        words(row, "sectors"),
                        words(row, "countries"),
                        words(row, "customers"),
                        words(row, "skills"),
                        row.getString("level"),
                        row.getObject("hours_a_month", Integer.class)),
                row.getInt("capacity_a_month"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("confirmed_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
