package org.parcours.surveys.yearly;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class YearlyTable {
    private static final String OWN =
            "startups.exit x join (values (cast(:owner as uuid))) c (person_id) on x.startup_id = any (cast(:held as uuid[]))";
    private static final String ALL =
            "startups.exit x left join coaching.in_charge(:on) c on c.startup_id = x.startup_id";

    /// Who left some years ago, is not back, and whose state has not been seen for a while; with the
    /// question that was put to them within a year, if one was. Nobody closed, bought or merged is asked.
    private static final String DUE = """
            select x.startup_id, c.person_id as owner, q.id as asked, q.asked_on, q.closes_on,
              greatest(w.anniversary, cast(s.seen_on + make_interval(months => :fresh) as date)) as since
            from {left}
            cross join lateral (select cast(x.exited_on + make_interval(years => cast(extract(year from
              age(cast(:on as timestamp), cast(x.exited_on as timestamp))) as int)) as date) as anniversary) w
            left join lateral (select o.status, o.seen_on from startups.observation o
              where o.startup_id = x.startup_id and o.seen_on <= :on and o.status <> 'UNKNOWN' order by o.seen_on desc, o.id desc limit 1) s on true
            left join lateral (select a.id, a.asked_on, m.closes_on from surveys.asked a join surveys.campaign m on m.id = a.campaign_id
              where a.startup_id = x.startup_id and a.asked_on <= :on and a.asked_on > :on - interval '1 year' order by a.asked_on desc limit 1) q on true
            where x.exited_on <= :on - interval '1 year' and x.exited_on > :on - make_interval(years => :years + 1)
              and x.kind not in ('CEASED', 'ACQUIRED', 'MERGED')
              and not exists (select from startups.journey j where j.startup_id = x.startup_id and j.id <> x.journey_id and j.admitted_on >= x.exited_on and j.admitted_on <= :on)
              and (s.status is null or s.status not in ('CEASED', 'ACQUIRED', 'MERGED') and s.seen_on <= :on - make_interval(months => :fresh))
            """;

    private static final String UNANSWERED = """
            select d.startup_id as startup, n.park_id as park, n.name, n.name_arabic, d.owner, d.asked, d.asked_on, d.closes_on, d.since,
              (select i.letter_id from surveys.invitation i where i.asked_id = d.asked order by i.sent_on desc, i.id desc limit 1) as letter,
              exists (select from startups.founder f where f.startup_id = d.startup_id and f.email is not null and f.until is null) as reachable
            from (%s) d join startups.startup n on n.id = d.startup_id
            where not exists (select from surveys.answer_sheet h where h.asked_id = d.asked and h.handed_in_on <= :on)
            """.formatted(DUE);

    private final JdbcClient database;

    YearlyTable(JdbcClient database) {
        this.database = database;
    }

    YearlyRule rule() {
        return database.sql("select years, fresh_months, applied from surveys.yearly_rule")
                .query(Row.as(
                        row -> new YearlyRule(row.number("years"), row.number("fresh_months"), row.yes("applied"))))
                .optional()
                .orElse(YearlyRule.USUAL);
    }

    void set(YearlyRule rule) {
        database.sql("""
                        insert into surveys.yearly_rule (id, years, fresh_months, applied) values (:id, :years, :fresh, :applied)
                        on conflict (singleton) do update set years = excluded.years, fresh_months = excluded.fresh_months, applied = excluded.applied
                        """)
                .param("id", Ids.next())
                .param("years", rule.years())
                .param("fresh", rule.freshMonths())
                .param("applied", rule.applied())
                .update();
    }

    /// Whose question is due and has not been put within a year.
    List<UUID> toAsk(LocalDate on, YearlyRule rule) {
        return statement(
                        "select d.startup_id from (" + DUE + ") d where d.asked is null order by d.since, d.startup_id",
                        ALL)
                .param("on", on)
                .param("years", rule.years())
                .param("fresh", rule.freshMonths())
                .query(Row.as(row -> row.id("startup_id")))
                .list();
    }

    /// A question that is due and that nobody has answered.
    ///
    /// @param asked the line of the campaign; null where it was not put
    /// @param askedOn null where it was not put
    /// @param closesOn until when its campaign takes answers; null where it was not put
    /// @param since from when on it is due
    /// @param letter the last mail that put it; null where none did
    /// @param reachable whether somebody there has an address
    record Unanswered(
            UUID startup,
            UUID park,
            String name,
            @Nullable String nameArabic,
            @Nullable UUID owner,
            @Nullable UUID asked,
            @Nullable LocalDate askedOn,
            @Nullable LocalDate closesOn,
            LocalDate since,
            @Nullable UUID letter,
            boolean reachable) {}

    /// Those of one person.
    ///
    /// @param held what they act for that day
    List<Unanswered> unanswered(LocalDate on, UUID owner, List<UUID> held, YearlyRule rule) {
        return found(
                statement(UNANSWERED, OWN).param("owner", owner).param("held", held.toArray(UUID[]::new)), on, rule);
    }

    /// Everybody's, and those of startups that nobody holds.
    List<Unanswered> unanswered(LocalDate on, YearlyRule rule) {
        return found(statement(UNANSWERED, ALL), on, rule);
    }

    private static List<Unanswered> found(JdbcClient.StatementSpec statement, LocalDate on, YearlyRule rule) {
        return statement
                .param("on", on)
                .param("years", rule.years())
                .param("fresh", rule.freshMonths())
                .query(Row.as(row -> new Unanswered(
                        row.id("startup"),
                        row.id("park"),
                        row.text("name"),
                        row.text("name_arabic"),
                        row.id("owner"),
                        row.id("asked"),
                        row.day("asked_on"),
                        row.day("closes_on"),
                        row.day("since"),
                        row.id("letter"),
                        row.yes("reachable"))))
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql, String left) {
        return database.sql(sql.replace("{left}", left)
                .replace(":on", "cast(:on as date)")
                .replace(":years", "cast(:years as int)")
                .replace(":fresh", "cast(:fresh as int)"));
    }
}
