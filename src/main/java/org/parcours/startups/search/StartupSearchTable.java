package org.parcours.startups.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Row;
import org.parcours.parks.Park;
import org.parcours.parks.Parks;
import org.parcours.startups.Startup;
import org.parcours.web.lists.ListDefinition;
import org.parcours.web.lists.ListFilter;
import org.parcours.web.lists.Order;
import org.parcours.web.lists.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The list in SQL. The pieces are written here; only values come from a request.
@Repository
class StartupSearchTable {
    /// j: the last journey begun by the day, with its exit by the day; o: the last time it was seen to be something.
    /// Line by line, for a page already cut.
    private static final String STANDING_OF_EACH = """
            left join lateral (
              select j.admitted_on, j.planned_end, j.id, e.exited_on, e.kind from startups.journey j
              left join startups.exit e on e.journey_id = j.id and e.exited_on <= :on
              where j.startup_id = s.id and j.admitted_on <= :on order by j.admitted_on desc limit 1) j on true
            left join lateral (
              select o.seen_on, o.status from startups.observation o
              where o.startup_id = s.id and o.seen_on <= :on and o.status <> 'UNKNOWN' order by o.seen_on desc, o.recorded_at desc limit 1) o on true
            """;

    /// The same for all at once, where every startup must be looked at anyway.
    private static final String STANDING_OF_ALL = """
            left join (
              select distinct on (j.startup_id) j.startup_id, j.admitted_on, j.planned_end, j.id, e.exited_on, e.kind from startups.journey j
              left join startups.exit e on e.journey_id = j.id and e.exited_on <= :on
              where j.admitted_on <= :on order by j.startup_id, j.admitted_on desc) j on j.startup_id = s.id
            left join (
              select distinct on (o.startup_id) o.startup_id, o.seen_on, o.status from startups.observation o
              where o.seen_on <= :on and o.status <> 'UNKNOWN' order by o.startup_id, o.seen_on desc, o.recorded_at desc) o on o.startup_id = s.id
            """;

    /// What was seen after the exit says more than the exit; a return of a ceased company is a fact, too.
    private static final String STATE = """
            case when o.status = 'CEASED' or (j.kind = 'CEASED' and o.seen_on > j.exited_on is not true) then 'CEASED'
              when j.admitted_on is null then 'APPLICANT'
              when j.exited_on is null then 'SUPPORTED'
              when o.status in ('ACQUIRED', 'MERGED') then o.status
              when j.kind in ('ACQUIRED', 'MERGED') then j.kind
              else 'LEFT' end""";

    /// Last admitted first.
    private static final Order ADMITTED =
            new Order("ADMITTED", "coalesce(j.admitted_on, '-infinity')", "date", "s.id", false);

    /// Longest without a sign of life first.
    private static final Order SEEN = new Order("SEEN", "coalesce(o.seen_on, '-infinity')", "date", "s.id", true);

    static final ListDefinition LIST = new ListDefinition(50, 200)
            .text("q", "")
            .text("park", "s.park_id = cast(:park as uuid)")
            .text("sector", "s.sector = :sector")
            .one("kind", Startup.Kind.class, "s.kind = :kind")
            .one("residency", Startup.Residency.class, "s.residency = :residency")
            .text(
                    "stage",
                    "exists (select from startups.stage t where t.startup_id = s.id and t.stage = :stage "
                            + "and t.since <= :on and (t.until is null or t.until > :on))")
            .one("state", State.class, STATE + " = :state")
            .number("cohort", "extract(year from j.admitted_on) = :cohort")
            .day("on", "")
            .order(new Order("NAME", "s.name", "text", "s.id", true))
            .order(ADMITTED)
            .order(SEEN)
            .order(new Order("CHANGED", "s.recorded_at", "timestamptz", "s.id", false))
            .closest(new Order("MATCH", "(f.rank || s.name)", "text", "s.id", true));

    private final JdbcClient database;
    private final Parks parks;

    StartupSearchTable(JdbcClient database, Parks parks) {
        this.database = database;
        this.parks = parks;
    }

    /// Returns one page. The page is cut first; only its rows are joined with their details. Its size is written into
    /// the
    /// statement rather than passed: a generic plan would expect thousands of rows.
    ///
    /// @param ids of startups that it is about; null for all
    Slice<Line> find(ListFilter filter, LocalDate on, @Nullable Set<UUID> ids, @Nullable String cursor) {
        return filter.page(
                cursor,
                end -> asked(
                                "with page as materialized (select s.id, s.park_id, s.name, s.name_arabic, s.kind, s.sector, "
                                        + filter.order().place() + " as place " + among(filter)
                                        + (ids == null ? "" : " and s.id = any (:ids)") + end.cut() + ")" + """

                        select s.*, k.names as park, j.admitted_on, j.exited_on, seen.seen_on, seen.status as seen_as,
                          (select t.stage from startups.stage t where t.journey_id = j.id and t.since <= :on and (t.until is null or t.until > :on)
                            order by t.since desc limit 1) as stage,
                          coalesce((select max(x.planned_end) from startups.extension x where x.journey_id = j.id and x.decided_on <= :on),
                            j.planned_end) as planned_end,
                        """
                                        + STATE + " as state from page s join parks.park k on k.id = s.park_id "
                                        + STANDING_OF_EACH + """
                        left join lateral (select o.seen_on, o.status from startups.observation o where o.startup_id = s.id and o.seen_on <= :on
                          order by o.seen_on desc, o.recorded_at desc limit 1) seen on true
                        """
                                        + end.again(),
                                filter,
                                on)
                        .param("ids", Objects.requireNonNullElse(ids, Set.of())),
                Row.as(Line.class));
    }

    List<UUID> all(ListFilter filter, LocalDate on) {
        return asked("select s.id " + among(filter) + filter.order().all(), filter, on)
                .query(Row.as(UUID.class))
                .list();
    }

    Counts count(ListFilter filter, LocalDate on) {
        return asked(
                        "select count(*) as total, count(*) filter (where " + STATE + " = 'SUPPORTED') as supported "
                                + searched(filter) + STANDING_OF_ALL + "where true" + filter.conditions(),
                        filter,
                        on)
                .query(Counts.class)
                .single();
    }

    Instant lastChange() {
        return database.sql("select coalesce(startups.last_change(), '-infinity')")
                .query(Instant.class)
                .single();
    }

    private static String among(ListFilter filter) {
        boolean byStanding = filter.says("state")
                || filter.says("cohort")
                || List.of(ADMITTED, SEEN).contains(filter.order());
        return searched(filter) + (byStanding ? STANDING_OF_ALL : "") + "where true" + filter.conditions();
    }

    private static String searched(ListFilter filter) {
        return "from startups.startup s "
                + (filter.says("q")
                        ? "join startups.found(:spelled, :sounding, :joined, :folded) f on f.startup_id = s.id "
                        : "");
    }

    private JdbcClient.StatementSpec asked(String sql, ListFilter filter, LocalDate on) {
        Map<String, @Nullable Object> values = new HashMap<>(filter.values());
        String park = filter.text("park");
        if (park != null) {
            values.put("park", parks.byCode(park).map(Park::id).orElse(null));
        }
        return database.sql(sql).params(values).param("on", on);
    }
}
