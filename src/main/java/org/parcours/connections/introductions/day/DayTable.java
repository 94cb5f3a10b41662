package org.parcours.connections.introductions.day;

import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.introductions.IntroductionState;
import org.parcours.connections.introductions.Party;
import org.parcours.database.Row;
import org.parcours.home.DayQuestion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Introductions that somebody still has something to do about on a day. One person's begin at the
/// portfolio and follow
/// indexes; everybody's begin at the introductions, so that those of startups that nobody holds are
/// among them.
@Repository
class DayTable {
    private static final String OWN =
            "coaching.portfolio(:owner, :on) c join connections.introductions_on(:on) x on x.startup_id = c.startup_id";
    private static final String ALL =
            "connections.introductions_on(:on) x left join coaching.in_charge(:on) c on c.startup_id = x.startup_id";

    /// What lapsed is said for some days, as long as the need is open and nobody else was proposed
    /// since.
    private static final String OPEN = """
            select x.introduction_id, x.need_id, x.park_id, x.state, x.state_on, c.person_id as owner,
              s.id as startup_id, s.name as startup, s.name_arabic as startup_arabic,
              p.id as partner_id, p.name as partner, p.name_arabic as partner_arabic
            from {from}
            join startups.startup s on s.id = x.startup_id
            join connections.partner p on p.id = x.partner_id
            where x.state in ('PROPOSED', 'STARTUP_AGREED', 'CONNECTED') or x.state = 'MET' and x.outcome is null
              or x.state = 'LAPSED' and x.state_on > cast(:on as date) - cast(:lapsed as int)
                and not exists (select from connections.introduction later where later.need_id = x.need_id
                  and later.id <> x.introduction_id and later.proposed_on between x.state_on and :on)
                and (select n.state from coaching.need_step n where n.need_id = x.need_id and n.happened_on <= :on
                  order by n.happened_on desc, n.id desc limit 1) in ('EXPRESSED', 'TAKEN', 'REOPENED')
            """;

    private final JdbcClient database;

    DayTable(JdbcClient database) {
        this.database = database;
    }

    /// One of them.
    ///
    /// @param since the day of its last step
    /// @param owner who is in charge of the startup; null where nobody is
    record Line(
            UUID introduction,
            UUID need,
            UUID park,
            IntroductionState state,
            LocalDate since,
            @Nullable UUID owner,
            Party startup,
            Party partner) {}

    /// Of the owner who is asked for, or of everybody.
    ///
    /// @param lapsed for how many days it is said that one lapsed
    List<Line> open(DayQuestion asked, int lapsed) {
        String sql = OPEN.replace("{from}", asked.owner() == null ? ALL : OWN);
        return database.sql(sql.replace(":owner", "cast(:owner as uuid)"))
                .param("owner", asked.owner(), Types.OTHER)
                .param("on", asked.on())
                .param("lapsed", lapsed)
                .query(Row.as(DayTable::line))
                .list();
    }

    private static Line line(Row row) throws SQLException {
        return new Line(
                row.id("introduction_id"),
                row.id("need_id"),
                row.id("park_id"),
                row.get("state", IntroductionState.class),
                row.day("state_on"),
                row.id("owner"),
                new Party(row.id("startup_id"), row.text("startup"), row.text("startup_arabic")),
                new Party(row.id("partner_id"), row.text("partner"), row.text("partner_arabic")));
    }
}
