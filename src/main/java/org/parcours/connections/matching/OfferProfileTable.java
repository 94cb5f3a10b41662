package org.parcours.connections.matching;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Terms;
import org.parcours.text.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/// The offers of families of needs, with what lies between their partners and the startups behind the needs: three
/// statements, however many needs and offers there are.
@Repository
class OfferProfileTable {
    private static final String OFFERS = """
            with taken as materialized (
              select i.offer_id, count(*) as taken from connections.introductions_on(:on) i
              where i.proposed_on >= date_trunc('month', cast(:on as date)) and i.offer_id is not null
                and i.state not in ('STARTUP_DECLINED', 'PARTNER_DECLINED', 'LAPSED', 'WITHDRAWN')
              group by i.offer_id
            ), ended as materialized (
              select n.family, i.partner_id, count(*) filter (where i.outcome <> 'NONE') as helped, count(*) as ended
              from connections.introductions_on(:on) i join coaching.need n on n.id = i.need_id
              where n.family = any (:families) and i.state in ('MET', 'STARTUP_DECLINED', 'PARTNER_DECLINED', 'LAPSED')
              group by n.family, i.partner_id
            )
            select o.*, p.name, p.name_arabic, p.languages, p.parks, p.regions, s.said_on, s.stale,
              coalesce(t.taken, 0) as taken, coalesce(e.helped, 0) as helped, coalesce(e.ended, 0) as ended
            from connections.offer o
            join connections.partner p on p.id = o.partner_id and p.merged_into is null
            join connections.offers_on(:on) s on s.offer_id = o.id
            left join ended e on e.partner_id = o.partner_id and e.family = o.family
            left join taken t on t.offer_id = o.id
            where o.family = any (:families)
            """;

    private static final String BETWEEN = """
            with met as (
              select startup_id, partner_id,
                max(state_on) filter (where state in ('STARTUP_DECLINED', 'PARTNER_DECLINED')) as refused_on,
                max(proposed_on) filter (where state in ('PROPOSED', 'STARTUP_AGREED', 'PARTNER_AGREED', 'CONNECTED')) as under_way,
                max(met_on) as met_on, bool_or(coalesce(outcome, 'NONE') <> 'NONE') as came
              from connections.introductions_on(:on) where startup_id = any (:startups) group by startup_id, partner_id
            )
            select startup_id, partner_id, c.reason, m.refused_on, m.under_way, m.met_on, coalesce(m.came, false) as came
            from met m full join (select * from connections.conflict where startup_id = any (:startups)) c using (startup_id, partner_id)
            """;

    /// What each need asks, in the stems of three languages, or any synonym of it; a need that says nothing asks
    /// nothing.
    private static final String ALIKE = """
            with said as materialized (
              select a.need, a.family, connections.stems(a.words) as stems from unnest(:needs, :families, :words) a (need, family, words)
            ), synonyms as materialized (
              select connections.stems(array_to_string(words, ' ')) as stems from connections.synonym
            ), lexemes as (
              select need, unnest(tsvector_to_array(stems)) as lexeme from said
              union select d.need, unnest(tsvector_to_array(y.stems)) from said d
                join synonyms y on tsvector_to_array(y.stems) && tsvector_to_array(d.stems)
            ), asks as materialized (
              select need, cast(string_agg(quote_literal(lexeme), ' | ') as tsquery) as query from lexemes group by need
            )
            select d.need, array(select o.id from connections.offer o join connections.offer_stems f on f.offer_id = o.id
                where o.family = d.family and f.stems @@ q.query) as offers
            from said d join asks q on q.need = d.need
            """;

    private final JdbcClient database;
    private final ObjectMapper json;

    OfferProfileTable(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    private record Pair(UUID startup, UUID partner) {}

    /// By need, all of one day.
    Map<UUID, List<OfferProfile>> of(List<NeedProfile> needs) {
        if (needs.isEmpty()) {
            return Map.of();
        }
        LocalDate on = needs.getFirst().on();
        Map<String, List<OfferProfile>> byFamily = offers(needs, on);
        Map<Pair, OfferProfile.Between> between = between(needs, on);
        Map<UUID, Set<UUID>> alike = alike(needs);
        Map<UUID, List<OfferProfile>> byNeed = new HashMap<>();
        for (NeedProfile need : needs) {
            @Nullable Set<UUID> saying = alike.get(need.need());
            byNeed.put(
                    need.need(),
                    byFamily.getOrDefault(need.family(), List.of()).stream()
                            .map(offer -> offer.beside(
                                    saying == null ? null : saying.contains(offer.offer()),
                                    between.getOrDefault(
                                            new Pair(need.startup(), offer.partner()), OfferProfile.Between.NOTHING)))
                            .toList());
        }
        return byNeed;
    }

    private Map<String, List<OfferProfile>> offers(List<NeedProfile> needs, LocalDate on) {
        Map<String, List<OfferProfile>> byFamily = new HashMap<>();
        database.sql(OFFERS)
                .param("on", on)
                .param(
                        "families",
                        needs.stream().map(NeedProfile::family).distinct().toArray(String[]::new))
                .query(row -> {
                    byFamily.computeIfAbsent(row.getString("family"), family -> new ArrayList<>())
                            .add(offered(row));
                });
        return byFamily;
    }

    private Map<Pair, OfferProfile.Between> between(List<NeedProfile> needs, LocalDate on) {
        Map<Pair, OfferProfile.Between> between = new HashMap<>();
        database.sql(BETWEEN)
                .param("on", on)
                .param(
                        "startups",
                        needs.stream().map(NeedProfile::startup).distinct().toArray(UUID[]::new))
                .query(row -> {
                    between.put(
                            new Pair(row.getObject("startup_id", UUID.class), row.getObject("partner_id", UUID.class)),
                            new OfferProfile.Between(
                                    row.getString("reason"),
                                    row.getObject("refused_on", LocalDate.class),
                                    row.getObject("under_way", LocalDate.class),
                                    row.getObject("met_on", LocalDate.class),
                                    row.getBoolean("came")));
                });
        return between;
    }

    /// The offers whose words are alike, by need; a need whose words ask nothing is not among them.
    private Map<UUID, Set<UUID>> alike(List<NeedProfile> needs) {
        Map<UUID, Set<UUID>> alike = new HashMap<>();
        database.sql(ALIKE)
                .param("needs", needs.stream().map(NeedProfile::need).toArray(UUID[]::new))
                .param("families", needs.stream().map(NeedProfile::family).toArray(String[]::new))
                .param("words", needs.stream().map(NeedProfile::words).toArray(String[]::new))
                .query(row -> {
                    alike.put(row.getObject("need", UUID.class), new HashSet<>(ids(row.getArray("offers"))));
                });
        return alike;
    }

    private OfferProfile offered(ResultSet row) throws SQLException {
        return new OfferProfile(
                row.getObject("id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("name"),
                row.getString("name_arabic"),
                json.readValue(row.getString("words"), LocalizedText.class),
                terms(row),
                NeedProfileTable.texts(row.getArray("languages")),
                ids(row.getArray("parks")),
                ids(row.getArray("regions")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("said_on", LocalDate.class),
                row.getBoolean("stale"),
                row.getInt("capacity_a_month"),
                row.getInt("taken"),
                null,
                OfferProfile.Between.NOTHING,
                new OfferProfile.Past(row.getInt("helped"), row.getInt("ended")));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        @Nullable BigDecimal from = row.getBigDecimal("ticket_from");
        int hours = row.getInt("hours_a_month");
        @Nullable Integer given = row.wasNull() ? null : hours;
        return new Terms(
                from,
                row.getBigDecimal("ticket_to"),
                row.getString("currency"),
                NeedProfileTable.texts(row.getArray("instruments")),
                NeedProfileTable.texts(row.getArray("stages")),
                NeedProfileTable.texts(row.getArray("sectors")),
                NeedProfileTable.texts(row.getArray("countries")),
                NeedProfileTable.texts(row.getArray("customers")),
                NeedProfileTable.texts(row.getArray("skills")),
                row.getString("level"),
                given);
    }

    private static List<UUID> ids(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((UUID[]) array.getArray());
    }
}
