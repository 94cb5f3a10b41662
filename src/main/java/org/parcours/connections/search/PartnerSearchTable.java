package org.parcours.connections.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Partner;
import org.parcours.text.SearchKey;
import org.parcours.web.lists.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The list in SQL. The pieces are written here; only values come from a request.
@Repository
class PartnerSearchTable {
    private static final String RANKED = """
            with ranked as materialized (
              select p.*, case
                when cast(:folded as text) is null or p.search_key like substr(cast(:spelled as text), 2)
                  or p.search_key like '%|' || substr(cast(:spelled as text), 2) then 0
                when p.search_key like '% ' || substr(cast(:spelled as text), 2) then 1
                when p.search_key like cast(:spelled as text) then 2
                when p.search_key like cast(:sounding as text) or p.search_key like cast(:joined as text) then 3
                when public.word_similarity(cast(:folded as text), p.search_key) >= 0.5 then 4 end as rank
              from connections.partner p where p.merged_into is null)
            """;

    /// o: the open offers of each partner on the day. Close spellings count only where nothing is spelled or sounds so.
    private static final String LINES = """
            from ranked p left join (
              select o.partner_id, array_agg(distinct o.family order by o.family) as families, count(*) as open,
                count(*) filter (where o.stale) as stale, max(o.said_on) as said_on
              from connections.offers_on(:day) o where o.standing = 'OPEN' group by o.partner_id) o on o.partner_id = p.id
            where p.rank is not null and (p.rank < 4 or (select min(rank) from ranked) = 4)\s""";

    private static final Map<String, String> CONDITIONS = Map.of(
            "kind",
            "p.kind = :kind",
            "family",
            ":family = any (o.families)",
            "language",
            ":language = any (p.languages)",
            "park",
            """
            ((p.parks = '{}' and p.regions = '{}') or exists (select from parks.park k
              where k.code = :park and (k.id = any (p.parks) or k.region_id = any (p.regions))))""",
            "region",
            """
            ((p.parks = '{}' and p.regions = '{}') or exists (select from parks.region r
              where r.code = :region and (r.id = any (p.regions)
                or exists (select from parks.park k where k.region_id = r.id and k.id = any (p.parks)))))""");

    private final JdbcClient database;

    PartnerSearchTable(JdbcClient database) {
        this.database = database;
    }

    /// @param place what the list is ordered by
    record Found(PartnerLine line, String place) {}

    /// One line more than a page holds where there are more; in reverse where the cursor looks back.
    List<Found> find(PartnerFilter filter, LocalDate day, Optional<Cursor> at) {
        boolean ascending = !at.map(Cursor::backwards).orElse(false);
        String place = "(p.rank || p.name)";
        Map<String, @Nullable Object> values = values(filter, day);
        String from = "";
        if (at.isPresent()) {
            from = " and (" + place + ", p.id) " + (ascending ? ">" : "<") + " (:place, cast(:id as uuid))";
            values.put("place", at.get().value());
            values.put("id", at.get().id());
        }
        String order = ascending ? " asc" : " desc";
        values.put("limit", filter.size() + 1);
        return database.sql(RANKED + "select p.*, o.families, o.open, o.stale, o.said_on, " + place + " as place "
                        + LINES + conditions(filter) + from + " order by place" + order + ", p.id" + order
                        + " limit :limit")
                .params(values)
                .query(PartnerSearchTable::found)
                .list();
    }

    PartnerCounts count(PartnerFilter filter, LocalDate day) {
        return database.sql(RANKED
                        + "select count(*) as total, count(*) filter (where o.open > 0) as offering, count(*) filter (where o.stale > 0) as stale "
                        + LINES + conditions(filter))
                .params(values(filter, day))
                .query((row, number) ->
                        new PartnerCounts(row.getLong("total"), row.getLong("offering"), row.getLong("stale")))
                .single();
    }

    List<String> languages() {
        return database.sql("select distinct unnest(languages) as code from connections.partner order by 1")
                .query((row, number) -> row.getString("code"))
                .list();
    }

    List<String> families() {
        return database.sql("select distinct family as code from connections.offer order by 1")
                .query((row, number) -> row.getString("code"))
                .list();
    }

    private static String conditions(PartnerFilter filter) {
        List<String> conditions = new ArrayList<>();
        Map<String, String> asked = filter.toMap();
        CONDITIONS.forEach((word, condition) -> {
            if (asked.containsKey(word)) {
                conditions.add(" and " + condition);
            }
        });
        PartnerFilter.Standing offers = filter.offers();
        if (offers != null) {
            conditions.add(
                    switch (offers) {
                        case OPEN -> " and o.open > 0";
                        case STALE -> " and o.stale > 0";
                        case NONE -> " and o.open is null";
                    });
        }
        return String.join("", conditions);
    }

    private static Map<String, @Nullable Object> values(PartnerFilter filter, LocalDate day) {
        Map<String, @Nullable Object> values = new HashMap<>(filter.toMap());
        Optional<SearchKey.Question> question = Optional.ofNullable(filter.q()).map(SearchKey::question);
        values.put("day", day);
        values.put("folded", question.map(SearchKey.Question::folded).orElse(null));
        values.put("spelled", question.map(SearchKey.Question::spelled).orElse(null));
        values.put("sounding", question.map(SearchKey.Question::sounding).orElse(null));
        values.put("joined", question.map(SearchKey.Question::joined).orElse(null));
        Optional.ofNullable(filter.kind()).ifPresent(kind -> values.put("kind", kind.name()));
        return values;
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                new PartnerLine(
                        row.getObject("id", UUID.class),
                        Partner.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("name_arabic"),
                        row.getString("country"),
                        row.getString("city"),
                        row.getArray("families") == null
                                ? List.of()
                                : List.of((String[]) row.getArray("families").getArray()),
                        row.getInt("open"),
                        row.getInt("stale"),
                        row.getObject("said_on", LocalDate.class)),
                row.getString("place"));
    }
}
