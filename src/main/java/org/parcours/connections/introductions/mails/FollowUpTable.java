package org.parcours.connections.introductions.mails;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FollowUpTable {
    private final JdbcClient database;

    FollowUpTable(JdbcClient database) {
        this.database = database;
    }

    /// Sides of introductions that were connected 30 or 90 days ago, or up to 30 days before that,
    /// and go on.
    List<FollowUps.Due> due(LocalDate on) {
        return database.sql("""
                        select x.introduction_id, s.side, d.days from connections.introductions_on(:on) x
                        cross join (values (30), (90)) d(days)
                        cross join (values ('STARTUP'), ('PARTNER')) s(side)
                        where x.connected_on + d.days between cast(:on as date) - 30 and :on
                          and x.state in ('CONNECTED', 'MET') and coalesce(x.outcome, '') <> 'NONE'
                          and not exists (select from connections.follow_up f
                            where f.introduction_id = x.introduction_id and f.side = s.side and f.after_days = d.days)
                        order by x.connected_on, x.introduction_id, d.days, s.side
                        """)
                .param("on", on)
                .query((row, number) -> new FollowUps.Due(
                        row.getObject("introduction_id", UUID.class),
                        Side.valueOf(row.getString("side")),
                        row.getInt("days")))
                .list();
    }

    /// False where this side was asked at that time already.
    boolean add(Introduction introduction, FollowUp asked) {
        return database.sql("""
                        insert into connections.follow_up
                          (id, introduction_id, startup_id, park_id, partner_id, side, after_days, asked_on)
                        values (:id, :introduction, :startup, :park, :partner, :side, :days, :on)
                        on conflict (introduction_id, side, after_days) do nothing
                        """)
                        .param("id", asked.id())
                        .param("introduction", introduction.id())
                        .param("startup", introduction.startup())
                        .param("park", introduction.park())
                        .param("partner", introduction.partner())
                        .param("side", asked.side().name())
                        .param("days", asked.afterDays())
                        .param("on", asked.askedOn())
                        .update()
                > 0;
    }

    void answer(UUID followUp, boolean met, @Nullable String answer, LocalDate on) {
        database.sql("update connections.follow_up set answered_on = :on, met = :met, answer = :answer where id = :id")
                .param("on", on)
                .param("met", met)
                .param("answer", answer, Types.VARCHAR)
                .param("id", followUp)
                .update();
    }

    Optional<FollowUp> byId(UUID followUp) {
        return database.sql("select * from connections.follow_up where id = ?")
                .param(followUp)
                .query(FollowUpTable::followUp)
                .optional();
    }

    /// Oldest first.
    List<FollowUp> of(UUID introduction) {
        return database.sql(
                        "select * from connections.follow_up where introduction_id = ? order by after_days, asked_on, side")
                .param(introduction)
                .query(FollowUpTable::followUp)
                .list();
    }

    private static FollowUp followUp(ResultSet row, int number) throws SQLException {
        boolean met = row.getBoolean("met");
        @Nullable Boolean said = row.wasNull() ? null : met;
        return new FollowUp(
                row.getObject("id", UUID.class),
                row.getObject("introduction_id", UUID.class),
                Side.valueOf(row.getString("side")),
                row.getInt("after_days"),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("answered_on", LocalDate.class),
                said,
                row.getString("answer"));
    }
}
