package org.parcours.connections.matching;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Terms;
import org.parcours.database.Row;
import org.parcours.text.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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

    OfferProfileTable(JdbcClient database) {
        this.database = database;
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
        return database.sql(OFFERS)
                .param("on", on)
                .param(
                        "families",
                        needs.stream().map(NeedProfile::family).distinct().toList())
                .query(Row.grouped(row -> row.text("family"), OfferProfileTable::offered));
    }

    private Map<Pair, OfferProfile.Between> between(List<NeedProfile> needs, LocalDate on) {
        return database.sql(BETWEEN)
                .param("on", on)
                .param(
                        "startups",
                        needs.stream().map(NeedProfile::startup).distinct().toList())
                .query(Row.map(
                        row -> new Pair(row.id("startup_id"), row.id("partner_id")),
                        row -> new OfferProfile.Between(
                                row.text("reason"),
                                row.day("refused_on"),
                                row.day("under_way"),
                                row.day("met_on"),
                                row.yes("came"))));
    }

    /// The offers whose words are alike, by need; a need whose words ask nothing is not among them.
    private Map<UUID, Set<UUID>> alike(List<NeedProfile> needs) {
        return database.sql(ALIKE)
                .param("needs", needs.stream().map(NeedProfile::need).toArray(UUID[]::new))
                .param("families", needs.stream().map(NeedProfile::family).toArray(String[]::new))
                .param("words", needs.stream().map(NeedProfile::words).toArray(String[]::new))
                .query(Row.map(row -> row.id("need"), row -> Set.copyOf(row.list("offers", UUID.class))));
    }

    private static OfferProfile offered(Row row) throws SQLException {
        return new OfferProfile(
                row.id("id"),
                row.id("partner_id"),
                row.text("name"),
                row.text("name_arabic"),
                row.get("words", LocalizedText.class),
                row.record(Terms.class),
                row.list("languages", String.class),
                row.list("parks", UUID.class),
                row.list("regions", UUID.class),
                row.day("valid_from"),
                row.day("valid_until"),
                row.day("said_on"),
                row.yes("stale"),
                row.number("capacity_a_month"),
                row.number("taken"),
                null,
                OfferProfile.Between.NOTHING,
                new OfferProfile.Past(row.number("helped"), row.number("ended")));
    }
}
