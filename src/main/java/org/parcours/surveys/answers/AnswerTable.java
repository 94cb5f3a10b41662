package org.parcours.surveys.answers;

import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parcours.database.Ids;
import org.parcours.database.Row;
import org.parcours.surveys.Asked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AnswerTable {
    private record Typed(Map<String, String> answers) {}

    private final JdbcClient database;

    AnswerTable(JdbcClient database) {
        this.database = database;
    }

    Optional<AnswerSheet> of(UUID asked) {
        return database.sql("select * from surveys.answer_sheet where asked_id = ?")
                .param(asked)
                .query(Row.as(AnswerTable::sheet))
                .optional();
    }

    /// Those of a campaign that were handed in.
    List<AnswerSheet> handedIn(UUID campaign) {
        return database.sql("""
                        select h.* from surveys.answer_sheet h join surveys.asked a on a.id = h.asked_id
                        where a.campaign_id = ? and h.handed_in_on is not null order by h.asked_id
                        """)
                .param(campaign)
                .query(Row.as(AnswerTable::sheet))
                .list();
    }

    /// Two who type at once are taken one after the other: whoever adds waits for the row of who is
    /// asked.
    boolean hold(UUID asked) {
        return database.sql("select id from surveys.asked where id = ? for update")
                .param(asked)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void keep(AnswerSheet sheet) {
        database.sql("""
                        insert into surveys.answer_sheet (id, asked_id, startup_id, park_id, answers, handed_in_on, side)
                        select :id, a.id, a.startup_id, a.park_id, :answers, :on, :side from surveys.asked a where a.id = :asked
                        on conflict (asked_id) do update set answers = excluded.answers, handed_in_on = excluded.handed_in_on, side = excluded.side
                        """)
                .param("id", Ids.next())
                .param("asked", sheet.asked())
                .param("answers", sheet.answers())
                .param("on", sheet.handedInOn(), Types.DATE)
                .param("side", sheet.side().name())
                .update();
    }

    void known(UUID asked, LocalDate on) {
        database.sql("update surveys.asked set known_on = :on where id = :asked and known_on is distinct from :on")
                .param("on", on)
                .param("asked", asked)
                .update();
    }

    void invited(Asked asked, String holder, UUID letter, LocalDate on) {
        database.sql("""
                        insert into surveys.invitation (id, asked_id, startup_id, park_id, holder, letter_id, sent_on)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Ids.next(), asked.id(), asked.startup(), asked.park(), holder, letter, on)
                .update();
    }

    /// The last of each line, by their ids.
    Map<UUID, UUID> letters(UUID campaign) {
        Map<UUID, UUID> letters = new HashMap<>();
        database.sql("""
                        select distinct on (i.asked_id) i.letter_id, i.asked_id
                        from surveys.invitation i join surveys.asked a on a.id = i.asked_id
                        where a.campaign_id = ? order by i.asked_id, i.sent_on desc, i.id desc
                        """).param(campaign).query(row -> {
            letters.put(row.getObject("letter_id", UUID.class), row.getObject("asked_id", UUID.class));
        });
        return letters;
    }

    private static AnswerSheet sheet(Row row) throws SQLException {
        return new AnswerSheet(
                row.id("asked_id"),
                row.record(Typed.class).answers(),
                row.day("handed_in_on"),
                row.get("side", AnswerSheet.Side.class));
    }
}
