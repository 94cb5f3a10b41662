package org.parcours.startups.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parcours.transfers.Cells;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of the startups sheet as they stand, one a journey, one for a startup without any.
record StartupExport(JdbcClient database, List<String> kinds) {
    private static final String ROWS = """
            select s.name, s.name_arabic, (select string_agg(o.name, '; ' order by o.name) from startups.other_name o where o.startup_id = s.id) as others,
              array(select (select min(i.value) from startups.identifier i where i.startup_id = s.id and i.kind = k.kind)
                from unnest(cast(:kinds as text[])) with ordinality as k (kind, place) order by place) as numbers,
              p.code as park, s.kind, s.sector, s.residency, database.partial_date(s.founded_on, s.founded_precision) as founded_on, s.website,
              j.admitted_on, j.followed_from, j.planned_end, g.stage, g.since, e.exited_on, e.kind as exit_kind, e.reason,
              b.seen_on, b.status, b.source, s.description ->> 'fr' as fr, s.description ->> 'ar' as ar, s.description ->> 'en' as en
            from unnest(cast(:wanted as uuid[])) with ordinality as wanted (id, place)
            join startups.startup s on s.id = wanted.id
            join parks.park p on p.id = s.park_id
            left join startups.journey j on j.startup_id = s.id
            left join lateral (select stage, since from startups.stage g where g.journey_id = j.id order by since desc limit 1) g on true
            left join startups.exit e on e.journey_id = j.id
            left join lateral (select seen_on, status, source from startups.observation b where b.startup_id = s.id
              order by seen_on desc, source limit 1) b on true
            order by wanted.place, j.admitted_on
            """;

    /// @param wanted startups, in the order of their rows
    void write(List<UUID> wanted, Consumer<List<@Nullable Object>> rows) {
        database.sql(ROWS)
                .param("kinds", kinds.toArray(String[]::new))
                .param("wanted", wanted.toArray(UUID[]::new))
                .query(row -> {
                    rows.accept(cells(row).values());
                });
    }

    private static Cells cells(ResultSet row) throws SQLException {
        return new Cells(row)
                .texts("name", "name_arabic", "others")
                .each("numbers")
                .texts("park", "kind", "sector", "residency")
                .partialDays("founded_on")
                .texts("website")
                .days("admitted_on", "followed_from", "planned_end")
                .texts("stage")
                .days("since", "exited_on")
                .texts("exit_kind", "reason")
                .days("seen_on")
                .texts("status", "source", "fr", "ar", "en");
    }
}
