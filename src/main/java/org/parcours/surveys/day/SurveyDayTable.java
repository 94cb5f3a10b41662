package org.parcours.surveys.day;

import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.parcours.database.Row;
import org.parcours.home.DayItem;
import org.parcours.home.DayQuestion;
import org.parcours.home.DayRule;
import org.parcours.text.LocalizedText;
import org.parcours.text.Saying;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One statement a rule. One person's lines begin at the portfolio; everybody's at the answers
/// themselves, so that those of startups that nobody holds are among them.
@Repository
class SurveyDayTable {
    // an array is worked out once, and only where a row asks for it: most days no survey waits for anybody
    private static final String OWN = """
            join (values (cast(:owner as uuid))) c (person_id)
              on a.startup_id = any (array(select p.startup_id from coaching.portfolio(cast(:owner as uuid), :on) p))
            """;
    private static final String ALL = "left join coaching.in_charge(:on) c on c.startup_id = a.startup_id";

    private static final String HELD = """
            select h.id as subject, h.startup_id, c.person_id as owner, h.said_on + cast(:days as int) as due, h.said_on as day,
              m.title, '/held-answers/' || h.id as href
            from surveys.claim h join surveys.asked a on a.id = h.asked_id join surveys.campaign m on m.id = a.campaign_id
            {whose}
            where h.doubt is not null and h.said_on <= :on and (h.decided_on is null or h.decided_on > :on)
            """;

    private static final String SILENT = """
            select a.id as subject, a.startup_id, c.person_id as owner, m.closes_on as due, m.closes_on as day,
              m.title, '/answers/' || a.id as href
            from surveys.campaign m join surveys.asked a on a.campaign_id = m.id
            {whose}
            where not m.yearly and :on between m.opens_on and m.closes_on and m.closes_on - cast(:days as int) <= :on
              and not exists (select from surveys.answer_sheet s where s.asked_id = a.id and s.handed_in_on <= :on)
              and (a.known_on is null or a.known_on > :on or exists (select from surveys.invitation i where i.asked_id = a.id and i.sent_on <= :on))
            """;

    private final JdbcClient database;

    SurveyDayTable(JdbcClient database) {
        this.database = database;
    }

    List<DayItem> lines(DayRule rule, DayQuestion asked) {
        String found = (rule.equals(SurveyDay.HELD) ? HELD : SILENT)
                .replace("{whose}", asked.owner() == null ? ALL : OWN)
                .replace(":on", "cast(:on as date)");
        return database.sql("select f.*, s.name, s.name_arabic, s.park_id from (" + found
                        + ") f join startups.startup s on s.id = f.startup_id")
                .param("owner", asked.owner(), Types.OTHER)
                .param("on", asked.on())
                .param("days", asked.days(rule.code()))
                .query(Row.as(row -> line(rule, row)))
                .list();
    }

    private static DayItem line(DayRule rule, Row row) throws SQLException {
        UUID startup = row.id("startup_id");
        String said = rule.code().replace("surveys.", "surveys.day.");
        return new DayItem(
                rule,
                row.id("subject"),
                new DayItem.About(startup, row.text("name"), row.text("name_arabic"), "/startups/" + startup, null),
                row.id("park_id"),
                row.id("owner"),
                row.day("due"),
                Saying.of(said, row.get("title", LocalizedText.class), row.day("day")),
                new DayItem.Action(said + ".do", row.text("href")));
    }
}
