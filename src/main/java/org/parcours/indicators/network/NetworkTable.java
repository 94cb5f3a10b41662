package org.parcours.indicators.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.parcours.text.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/// Reads the published views of parks and startups.
@Repository
class NetworkTable {
    private final JdbcClient database;
    private final ObjectMapper json;

    NetworkTable(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// The parks within the reader's reach: those open on the day, first opened first, then those in preparation.
    List<ParkLine> parks(LocalDate on, Instant known) {
        return database.sql("""
                        select p.id, p.code, p.names, case when p.opened_on <= :on then p.opened_on end as opened,
                          coalesce(l.supported, 0) as supported, coalesce(l.admitted, 0) as admitted, coalesce(l.overdue, 0) as overdue
                        from parks.park_as_of(:known) p
                        left join (
                          select park_id, count(*) filter (where exited_on is null and kind <> 'PROJECT_HOLDER') as supported, count(*) as admitted,
                            count(*) filter (where exited_on is null and planned_end < :on) as overdue
                          from startups.lives_as_of(:known, :on) group by park_id) l on l.park_id = p.id
                        where (p.closed_on is null or p.closed_on > :on)
                          and ((select database.everywhere()) or p.id = any ((select database.parks())::uuid[]))
                        order by opened nulls last, p.code
                        """)
                .param("on", on)
                .param("known", OffsetDateTime.ofInstant(known, ZoneOffset.UTC))
                .query(this::park)
                .list();
    }

    private ParkLine park(ResultSet row, int number) throws SQLException {
        return new ParkLine(
                row.getObject("id", UUID.class),
                row.getString("code"),
                json.readValue(row.getString("names"), LocalizedText.class),
                row.getObject("opened", LocalDate.class),
                row.getLong("supported"),
                row.getLong("admitted"),
                row.getLong("overdue"),
                null);
    }

    /// Journeys seen after `since`, at most `most` of them: every k-th by id where there are more, the same ones each
    /// time.
    List<LifeLine> lines(LocalDate since, LocalDate on, Instant known, long every) {
        return database.sql("""
                        select l.startup_id, l.park_id, s.name, l.admitted_on, l.followed_from, l.exit_kind, l.ended,
                          least(coalesce(l.exited_on, :on), coalesce(l.ended_on, :on)) as until
                        from startups.lives_as_of(:known, :on) l join startups.startup s on s.id = l.startup_id
                        where coalesce(l.exited_on, :on) > :since and l.followed_from < :on and abs(hashtext(l.startup_id::text)) % :every = 0
                        order by l.followed_from, l.startup_id
                        """)
                .param("since", since)
                .param("on", on)
                .param("known", OffsetDateTime.ofInstant(known, ZoneOffset.UTC))
                .param("every", every)
                .query((row, number) -> new LifeLine(
                        row.getObject("startup_id", UUID.class),
                        row.getObject("park_id", UUID.class),
                        row.getString("name"),
                        row.getObject("admitted_on", LocalDate.class),
                        row.getObject("followed_from", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("exit_kind"),
                        row.getString("ended")))
                .list();
    }
}
