package org.parcours.connections.introductions.mails;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.introductions.Introduction;
import org.parcours.database.Row;
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
                        select x.introduction_id as introduction, s.side, d.days as after_days from connections.introductions_on(:on) x
                        cross join (values (30), (90)) d(days)
                        cross join (values ('STARTUP'), ('PARTNER')) s(side)
                        where x.connected_on + d.days between cast(:on as date) - 30 and :on
                          and x.state in ('CONNECTED', 'MET') and coalesce(x.outcome, '') <> 'NONE'
                          and not exists (select from connections.follow_up f
                            where f.introduction_id = x.introduction_id and f.side = s.side and f.after_days = d.days)
                        order by x.connected_on, x.introduction_id, d.days, s.side
                        """)
                .param("on", on)
                .query(Row.as(FollowUps.Due.class))
                .list();
    }

    /// False where this side was asked at that time already.
    boolean add(Introduction introduction, FollowUp asked) {
        return database.sql("""
                        insert into connections.follow_up
                          (id, introduction_id, startup_id, park_id, partner_id, side, after_days, asked_on)
                        values (:id, :introduction, :startup, :park, :partner, :side, :afterDays, :askedOn)
                        on conflict (introduction_id, side, after_days) do nothing
                        """).paramSource(asked).paramSource(introduction).update() > 0;
    }

    void answer(UUID followUp, boolean met, @Nullable String answer, LocalDate on) {
        database.sql("update connections.follow_up set answered_on = :on, met = :met, answer = :answer where id = :id")
                .param("on", on)
                .param("met", met)
                .param("answer", answer)
                .param("id", followUp)
                .update();
    }

    Optional<FollowUp> byId(UUID followUp) {
        return database.sql("select *, introduction_id as introduction from connections.follow_up where id = ?")
                .param(followUp)
                .query(Row.as(FollowUp.class))
                .optional();
    }

    /// Oldest first.
    List<FollowUp> of(UUID introduction) {
        return database.sql(
                        "select *, introduction_id as introduction from connections.follow_up where introduction_id = ? order by after_days, asked_on, side")
                .param(introduction)
                .query(Row.as(FollowUp.class))
                .list();
    }
}
