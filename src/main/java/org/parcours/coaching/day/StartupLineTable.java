package org.parcours.coaching.day;

import static org.parcours.coaching.day.StartupLines.ENDING;
import static org.parcours.coaching.day.StartupLines.OBSERVATION;
import static org.parcours.coaching.day.StartupLines.REVIEW;
import static org.parcours.coaching.day.StartupLines.SILENT;
import static org.parcours.coaching.day.StartupLines.STAGE;
import static org.parcours.coaching.day.StartupLines.STEP;
import static org.parcours.coaching.day.StartupLines.UNATTENDED;

import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parcours.database.Row;
import org.parcours.home.DayItem;
import org.parcours.home.DayQuestion;
import org.parcours.home.DayRule;
import org.parcours.text.Saying;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One statement a rule, from dated rows alone. One person's lines begin at the portfolio and follow
/// indexes; everybody's begin at the startups themselves, so that what nobody holds is among them. Each
/// statement tells subject, startup, owner, the day since which it is so (since), the day by which it
/// should be done (due), words, and the page to do it on.
@Repository
class StartupLineTable {
    private static final String OWN_SUPPORTED =
            "coaching.supported(:on) g join (values (:owner)) c (person_id) on g.startup_id = any (:held)";
    private static final String ALL_SUPPORTED =
            "coaching.supported(:on) g left join coaching.in_charge(:on) c on c.startup_id = g.startup_id";
    private static final String OWN_LEFT =
            "startups.exit x join (values (:owner)) c (person_id) on x.startup_id = any (:held) and x.exited_on <= :on";
    private static final String ALL_LEFT =
            "startups.exit x left join coaching.in_charge(:on) c on c.startup_id = x.startup_id";

    /// Promised by who asks, by whom they stand in for, or by somebody who cannot act any more for what they hold.
    private static final String OWN_STEPS = """
        w.owner = :owner and n.id = any (array(
          select m.id from (
            select o.* from coaching.next_step o where o.owner_id = any (array(select :owner union all
              select b.person_id from coaching.absence b where b.stand_in_id = :owner and :on between b.absent_from and b.absent_until))
            union select h.* from coaching.next_step h where h.startup_id = any (:held)) m
          where m.due_on - :days <= :on
            and not exists (select from coaching.step_done d where d.next_step_id = m.id and d.done_on <= :on)))
        """;

    private static final Map<DayRule, String> STATEMENTS =
            Map.of(UNATTENDED, """
            select g.startup_id as subject, g.startup_id, null::uuid as owner, w.since, w.since + :days as due, null as words,
              '/startups/' || g.startup_id || '/coordinator' as href
            from coaching.supported(:on) g
            cross join lateral (select coalesce(
              (select max(a.assigned_until) from coaching.assignment a where a.startup_id = g.startup_id and a.assigned_until <= :on), g.admitted_on) as since) w
            where w.since + :days <= :on
              and not exists (select from coaching.in_charge(:on) c where c.startup_id = g.startup_id)
            """, SILENT, """
            select g.startup_id as subject, g.startup_id, c.person_id as owner, w.since, w.since + :days as due, null as words,
              '/exchanges/new?startup=' || g.startup_id as href
            from {supported}
            cross join lateral (select greatest(g.admitted_on,
              (select max(e.held_on) from coaching.exchange e where e.startup_id = g.startup_id and e.held_on <= :on)) as since) w
            where w.since + :days <= :on
            """, STEP, """
            select n.id as subject, n.startup_id, w.owner, n.due_on as since, n.due_on - :days as due, n.what as words,
              '/exchanges/' || n.exchange_id || '/steps/' || n.id || '/done' as href
            from coaching.next_step n
            join coaching.exchange e on e.id = n.exchange_id and e.held_on <= :on
            cross join lateral (select coalesce(coaching.acting_for(n.owner_id, n.park_id, :on),
              (select c.person_id from coaching.in_charge(:on) c where c.startup_id = n.startup_id)) as owner) w
            where n.due_on - :days <= :on and {steps}
              and not exists (select from coaching.step_done d where d.next_step_id = n.id and d.done_on <= :on)
            """, ENDING, """
            select g.startup_id as subject, g.startup_id, c.person_id as owner, g.planned_end as since, g.planned_end as due, null as words,
              '/startups/' || g.startup_id || '/exit/new' as href
            from {supported} where g.planned_end - :days <= :on
            """, STAGE, """
            select g.startup_id as subject, g.startup_id, c.person_id as owner, t.since, t.since + :days as due, null as words,
              '/startups/' || g.startup_id || '/stages/new' as href
            from {supported}
            join startups.stage t on t.journey_id = g.journey_id and t.since <= :on and (t.until is null or t.until > :on)
            join startups.stage_kind k on k.code = t.stage
            where t.since + :days <= :on
              and exists (select from startups.stage_kind further where further.position > k.position and further.retired_on is null)
            """, OBSERVATION, """
            select g.startup_id as subject, g.startup_id, c.person_id as owner, w.since, w.since + :days as due, null as words,
              '/startups/' || g.startup_id || '/observations/new' as href
            from {supported}
            cross join lateral (select greatest(g.admitted_on,
              (select max(o.seen_on) from startups.observation o where o.startup_id = g.startup_id and o.seen_on <= :on)) as since) w
            where w.since + :days <= :on
            """, REVIEW, """
            select x.startup_id as subject, x.startup_id, c.person_id as owner, x.exited_on as since, x.exited_on + :days as due, null as words,
              '/exchanges/new?kind=MEETING&startup=' || x.startup_id as href
            from {left}
            where x.exited_on <= :on and x.exited_on + :days <= :on and x.exited_on > :on - 365
              and not exists (select from coaching.exchange e
                where e.startup_id = x.startup_id and e.kind = 'MEETING' and e.held_on between x.exited_on - 30 and :on)
            """);

    private final JdbcClient database;

    StartupLineTable(JdbcClient database) {
        this.database = database;
    }

    /// @param held what the owner acts for, where lines of one owner are asked for
    List<DayItem> lines(DayRule rule, DayQuestion asked, List<UUID> held) {
        boolean own = asked.owner() != null;
        if (own && rule.equals(UNATTENDED)) {
            return List.of(); // it is on the list of who manages the park
        }
        String found = STATEMENTS
                .getOrDefault(rule, "")
                .replace("{supported}", own ? OWN_SUPPORTED : ALL_SUPPORTED)
                .replace("{left}", own ? OWN_LEFT : ALL_LEFT)
                .replace("{steps}", own ? OWN_STEPS : "true")
                .replace(":owner", "cast(:owner as uuid)")
                .replace(":held", "cast(:held as uuid[])")
                .replace(":days", "cast(:days as int)")
                .replace(":on", "cast(:on as date)");
        return database.sql("select f.*, s.name, s.name_arabic, s.park_id from (" + found
                        + ") f join startups.startup s on s.id = f.startup_id")
                .param("owner", asked.owner(), Types.OTHER)
                .param("held", held.toArray(UUID[]::new))
                .param("on", asked.on())
                .param("days", asked.days(rule.code()))
                .query(Row.as(row -> line(rule, row)))
                .list();
    }

    private static DayItem line(DayRule rule, Row row) throws SQLException {
        LocalDate since = row.day("since");
        String words = row.text("words");
        String said = "coaching.day." + rule.code().substring(rule.code().indexOf('.') + 1);
        UUID startup = row.id("startup_id");
        return new DayItem(
                rule,
                row.id("subject"),
                new DayItem.About(startup, row.text("name"), row.text("name_arabic"), "/startups/" + startup, null),
                row.id("park_id"),
                row.id("owner"),
                row.day("due"),
                words == null ? Saying.of(said, since) : Saying.of(said, since, words),
                new DayItem.Action(said + ".do", row.text("href")));
    }
}
