package org.parcours.startups.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parcours.parks.Park;
import org.parcours.parks.Parks;
import org.parcours.startups.Startup;
import org.parcours.text.LocalizedText;
import org.parcours.text.SearchKey;
import org.parcours.web.lists.Cursor;
import org.springframework.jdbc.core.RowMapper;
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

    private final JdbcClient database;
    private final Parks parks;

    StartupSearchTable(JdbcClient database, Parks parks) {
        this.database = database;
        this.parks = parks;
    }

    record Found(Line line, String sortValue) {}

    /// One line more than a page holds where there are more; in reverse where the cursor looks back.
    List<Found> find(StartupFilter filter, LocalDate on, Optional<Cursor> at) {
        return find(filter, at, new ArrayList<>(), values(filter, on));
    }

    List<Line> among(Set<UUID> ids, StartupFilter filter, LocalDate on) {
        Map<String, Object> values = values(filter, on);
        values.put("among", ids.toArray(UUID[]::new));
        return find(filter, Optional.empty(), new ArrayList<>(List.of("s.id = any (:among)")), values).stream()
                .map(Found::line)
                .toList();
    }

    private List<Found> find(
            StartupFilter filter, Optional<Cursor> at, List<String> conditions, Map<String, Object> values) {
        Sort sort = filter.sort();
        boolean ascending = sort.ascending != at.map(Cursor::backwards).orElse(false);
        conditions.addAll(conditions(filter));
        at.ifPresent(cursor -> {
            conditions.add("(" + sort.expression + ", s.id) " + (ascending ? ">" : "<") + " (cast(:value as "
                    + sort.type + "), cast(:id as uuid))");
            values.put("value", cursor.value());
            values.put("id", cursor.id());
        });
        String order = ascending ? " asc" : " desc";
        // written rather than handed over: a plan made once for all values would reckon with thousands of lines
        String most = " limit " + (filter.size() + 1);
        // the page is cut first; only what stands on it is then told in full
        return database.sql(
                        "with page as materialized (select s.id, s.park_id, s.name, s.name_arabic, s.kind, s.sector, "
                                + sort.expression + " as place from startups.startup s " + searched(filter)
                                + (filter.byStanding() ? STANDING_OF_ALL : "") + where(conditions)
                                + " order by " + sort.expression + order + ", s.id" + order + most + ")" + """

                        select s.*, j.id as journey, j.admitted_on, j.planned_end, j.exited_on, seen.seen_on, seen.status as seen_as,
                          (select t.stage from startups.stage t where t.journey_id = j.id and t.since <= :on and (t.until is null or t.until > :on)
                            order by t.since desc limit 1) as stage,
                          (select max(x.planned_end) from startups.extension x where x.journey_id = j.id and x.decided_on <= :on) as extended,
                        """
                                + STATE + " as state from page s "
                                + STANDING_OF_EACH + """
                        left join lateral (select o.seen_on, o.status from startups.observation o where o.startup_id = s.id and o.seen_on <= :on
                          order by o.seen_on desc, o.recorded_at desc limit 1) seen on true
                        order by place""" + order + ", s.id" + order)
                .params(values)
                .query(found(names()))
                .list();
    }

    List<UUID> all(StartupFilter filter, LocalDate on) {
        String order = filter.sort().ascending ? " asc" : " desc";
        return database.sql("select s.id from startups.startup s " + searched(filter)
                        + (filter.byStanding() ? STANDING_OF_ALL : "") + where(conditions(filter)) + " order by "
                        + filter.sort().expression + order + ", s.id" + order)
                .params(values(filter, on))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    Counts count(StartupFilter filter, LocalDate on) {
        return database.sql("select count(*) as total, count(*) filter (where " + STATE
                        + " = 'SUPPORTED') as supported " + "from startups.startup s " + searched(filter)
                        + STANDING_OF_ALL + where(conditions(filter)))
                .params(values(filter, on))
                .query((row, number) -> new Counts(row.getLong("total"), row.getLong("supported")))
                .single();
    }

    Instant lastChange() {
        return database.sql("select coalesce(startups.last_change(), '-infinity')")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static String searched(StartupFilter filter) {
        return filter.q() == null
                ? ""
                : "join startups.found(:spelled, :sounding, :joined, :folded) f on f.startup_id = s.id ";
    }

    private static List<String> conditions(StartupFilter filter) {
        List<String> conditions = new ArrayList<>();
        Map<String, String> asked = filter.toMap();
        Map<String, String> possible = Map.of(
                "park", "s.park_id = cast(:park as uuid)",
                "sector", "s.sector = :sector",
                "kind", "s.kind = :kind",
                "residency", "s.residency = :residency",
                "stage",
                        "exists (select from startups.stage t where t.startup_id = s.id and t.stage = :stage "
                                + "and t.since <= :on and (t.until is null or t.until > :on))",
                "state", STATE + " = :state",
                "cohort", "extract(year from j.admitted_on) = :cohort");
        possible.forEach((word, condition) -> {
            if (asked.containsKey(word)) {
                conditions.add(condition);
            }
        });
        return conditions;
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private Map<String, Object> values(StartupFilter filter, LocalDate on) {
        Map<String, Object> values = new HashMap<>(filter.toMap());
        values.put("on", on);
        if (filter.park() != null) {
            values.put("park", parks.byCode(filter.park()).map(Park::id).orElse(null));
        }
        Optional.ofNullable(filter.kind()).ifPresent(kind -> values.put("kind", kind.name()));
        Optional.ofNullable(filter.residency()).ifPresent(residency -> values.put("residency", residency.name()));
        Optional.ofNullable(filter.state()).ifPresent(state -> values.put("state", state.name()));
        Optional.ofNullable(filter.cohort()).ifPresent(cohort -> values.put("cohort", cohort));
        Optional.ofNullable(filter.q()).map(SearchKey::question).ifPresent(question -> {
            values.put("spelled", question.spelled());
            values.put("sounding", question.sounding());
            values.put("joined", question.joined());
            values.put("folded", question.folded());
        });
        return values;
    }

    private Map<UUID, LocalizedText> names() {
        return parks.all().stream().collect(Collectors.toMap(Park::id, Park::names));
    }

    private static RowMapper<Found> found(Map<UUID, LocalizedText> parks) {
        return (row, number) -> {
            LocalDate extended = row.getObject("extended", LocalDate.class);
            return new Found(
                    new Line(
                            row.getObject("id", UUID.class),
                            Objects.requireNonNull(parks.get(row.getObject("park_id", UUID.class))),
                            row.getString("name"),
                            row.getString("name_arabic"),
                            Startup.Kind.valueOf(row.getString("kind")),
                            row.getString("sector"),
                            State.valueOf(row.getString("state")),
                            row.getString("stage"),
                            row.getObject("admitted_on", LocalDate.class),
                            extended == null ? row.getObject("planned_end", LocalDate.class) : extended,
                            row.getObject("exited_on", LocalDate.class),
                            row.getObject("seen_on", LocalDate.class),
                            row.getString("seen_as")),
                    row.getString("place"));
        };
    }
}
