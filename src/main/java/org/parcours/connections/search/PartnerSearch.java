package org.parcours.connections.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Partner;
import org.parcours.database.Row;
import org.parcours.web.lists.ListDefinition;
import org.parcours.web.lists.ListFilter;
import org.parcours.web.lists.Order;
import org.parcours.web.lists.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds partners within reach, page after page, in the order of their names, or of closeness to what was asked. The
/// pieces of SQL are written here; only values come from a request.
@Component
public class PartnerSearch {
    /// Has an open offer; has one that nobody confirmed for too long; has none.
    public enum Standing {
        OPEN,
        STALE,
        NONE
    }

    /// `family`: code of the needs that an open offer answers; `park`, `region`: codes of those that it serves, by
    /// itself, by its region or because it serves all; `language`: ISO 639-1; `offers`: how its offers stand.
    public static final ListDefinition LIST = new ListDefinition(50, 200)
            .text("q", "")
            .one("kind", Partner.Kind.class, "p.kind = :kind")
            .text("family", ":family = any (o.families)")
            .text("park", """
                    ((p.parks = '{}' and p.regions = '{}') or exists (select from parks.park k
                      where k.code = :park and (k.id = any (p.parks) or k.region_id = any (p.regions))))""")
            .text("region", """
                    ((p.parks = '{}' and p.regions = '{}') or exists (select from parks.region r
                      where r.code = :region and (r.id = any (p.regions)
                        or exists (select from parks.park k where k.region_id = r.id and k.id = any (p.parks)))))""")
            .text("language", ":language = any (p.languages)")
            .one(
                    "offers",
                    Standing.class,
                    "case :offers when 'OPEN' then o.open > 0 when 'STALE' then o.stale > 0 else o.open is null end")
            .order(new Order("NAME", "(p.rank || p.name)", "text", "p.id", true))
            .closest(new Order("MATCH", "(p.rank || p.name)", "text", "p.id", true));

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

    private final JdbcClient database;
    private final Clock clock;

    PartnerSearch(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// One page, at a cursor that another page gave; the first page without one.
    @Transactional(readOnly = true)
    public Slice<PartnerLine> find(ListFilter filter, @Nullable String cursor) {
        return filter.page(
                cursor,
                end -> asked(
                        "select p.*, coalesce(o.families, '{}') as families, o.open, o.stale, o.said_on, "
                                + filter.order().place() + " as place ",
                        filter,
                        end.cut()),
                Row.as(PartnerLine.class));
    }

    @Transactional(readOnly = true)
    public PartnerCounts counts(ListFilter filter) {
        return asked(
                        "select count(*) as total, count(*) filter (where o.open > 0) as offering, "
                                + "count(*) filter (where o.stale > 0) as stale ",
                        filter,
                        "")
                .query(PartnerCounts.class)
                .single();
    }

    /// Languages that any partner works in, ISO 639-1.
    @Transactional(readOnly = true)
    public List<String> languages() {
        return database.sql("select distinct unnest(languages) as code from connections.partner order by 1")
                .query(Row.as(String.class))
                .list();
    }

    /// Families that any offer answers.
    @Transactional(readOnly = true)
    public List<String> families() {
        return database.sql("select distinct family as code from connections.offer order by 1")
                .query(Row.as(String.class))
                .list();
    }

    private JdbcClient.StatementSpec asked(String what, ListFilter filter, String end) {
        return database.sql(RANKED + what + LINES + filter.conditions() + end)
                .params(filter.values())
                .param("day", LocalDate.now(clock));
    }
}
