package org.parcours.indicators.network;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.parcours.database.Row;
import org.parcours.text.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the published views of parks and startups.
@Repository
class NetworkTable {
    private final JdbcClient database;

    NetworkTable(JdbcClient database) {
        this.database = database;
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
                .query(Row.as(NetworkTable::park))
                .list();
    }

    private static ParkLine park(Row row) throws SQLException {
        return new ParkLine(
                row.id("id"),
                row.text("code"),
                row.get("names", LocalizedText.class),
                row.day("opened"),
                row.count("supported"),
                row.count("admitted"),
                row.count("overdue"),
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
                .query(Row.as(row -> new LifeLine(
                        row.id("startup_id"),
                        row.id("park_id"),
                        row.text("name"),
                        row.day("admitted_on"),
                        row.day("followed_from"),
                        row.day("until"),
                        row.text("exit_kind"),
                        row.text("ended"))))
                .list();
    }
}
