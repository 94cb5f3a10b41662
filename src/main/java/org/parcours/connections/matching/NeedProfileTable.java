package org.parcours.connections.matching;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.needs.Wish;
import org.parcours.database.Row;
import org.parcours.text.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Needs with what is known of the startups behind them.
@Repository
class NeedProfileTable {
    private static final String NEEDS = """
            select n.*, p.region_id, x.code as sector_code, x.names as sector_names, k.code as stage_code, k.names as stage_names,
              (select coalesce(array_agg(distinct q.language), '{}') from accounts.role_held h join accounts.person q on q.id = h.person_id
                where h.dossier_id = n.startup_id and h.held_from <= :on and (h.held_until is null or h.held_until >= :on)) as languages
            from coaching.need n
            join startups.startup s on s.id = n.startup_id
            join parks.park p on p.id = n.park_id
            left join startups.sector x on x.code = s.sector
            left join lateral (select t.stage from startups.stage t where t.startup_id = n.startup_id and t.since <= :on
              and (t.until is null or t.until > :on) order by t.since desc limit 1) t on true
            left join startups.stage_kind k on k.code = t.stage
            """;

    private final JdbcClient database;

    NeedProfileTable(JdbcClient database) {
        this.database = database;
    }

    Optional<NeedProfile> byId(UUID need, LocalDate on) {
        return database.sql(NEEDS + " where n.id = :need")
                .param("need", need)
                .param("on", on)
                .query(Row.as(row -> asked(row, on)))
                .optional();
    }

    /// Open needs that no introduction is under way for, those that waited longest first.
    ///
    /// @param park null for every park within reach
    List<NeedProfile> waiting(@Nullable UUID park, LocalDate on) {
        return database.sql(NEEDS + """
                         where (cast(:park as uuid) is null or n.park_id = :park) and n.expressed_on <= :on
                           and (select step.state from coaching.need_step step where step.need_id = n.id and step.happened_on <= :on
                             order by step.happened_on desc, step.id desc limit 1) in ('EXPRESSED', 'TAKEN', 'REOPENED')
                           and not exists (select from connections.introductions_on(:on) i where i.need_id = n.id
                             and i.state in ('PROPOSED', 'STARTUP_AGREED', 'PARTNER_AGREED', 'CONNECTED'))
                         order by n.expressed_on, n.id
                        """)
                .param("park", park, java.sql.Types.OTHER)
                .param("on", on)
                .query(Row.as(row -> asked(row, on)))
                .list();
    }

    private NeedProfile asked(Row row, LocalDate on) throws SQLException {
        return new NeedProfile(
                row.id("id"),
                row.id("startup_id"),
                row.id("park_id"),
                row.id("region_id"),
                row.text("family"),
                row.text("words"),
                row.record(Wish.class),
                named(row, "sector"),
                named(row, "stage"),
                row.list("languages", String.class),
                row.day("expressed_on"),
                on);
    }

    private NeedProfile.@Nullable Named named(Row row, String what) throws SQLException {
        String code = row.text(what + "_code");
        return code == null ? null : new NeedProfile.Named(code, row.get(what + "_names", LocalizedText.class));
    }
}
