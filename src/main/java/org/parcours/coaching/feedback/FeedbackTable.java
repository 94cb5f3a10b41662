package org.parcours.coaching.feedback;

import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.Needs;
import org.parcours.database.Ids;
import org.parcours.database.Row;
import org.parcours.web.NotHere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FeedbackTable {
    private final JdbcClient database;
    private final Needs needs;

    FeedbackTable(JdbcClient database, Needs needs) {
        this.database = database;
        this.needs = needs;
    }

    Need need(UUID need) {
        return needs.byId(need).orElseThrow(() -> new NotHere("need " + need));
    }

    boolean asked(UUID step) {
        return database.sql("select exists (select from coaching.feedback_request where step_id = ?)")
                .param(step)
                .query(Boolean.class)
                .single();
    }

    void addRequest(Need need, String holder, UUID letter, LocalDate on) {
        database.sql("""
                        insert into coaching.feedback_request (id, need_id, step_id, startup_id, park_id, holder, letter_id, asked_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Ids.next(), need.id(), need.last().id(), need.startup(), need.park(), holder, letter, on)
                .update();
    }

    /// Newest first.
    List<Feedback> of(UUID need) {
        return database.sql("""
                        select r.id as request, r.need_id as need, r.holder, r.asked_on, f.answer, f.comment, f.given_on
                        from coaching.feedback_request r left join coaching.feedback f on f.request_id = r.id
                        where r.need_id = ? order by r.asked_on desc, r.id desc
                        """)
                .param(need)
                .query(Row.as(FeedbackTable::feedback))
                .list();
    }

    private static Feedback feedback(Row row) throws SQLException {
        return new Feedback(
                row.id("request"),
                row.id("need"),
                row.text("holder"),
                row.day("asked_on"),
                row.get("answer", Feedback.Answer.class),
                row.text("comment"),
                row.day("given_on"),
                null);
    }

    @Nullable
    UUID letter(UUID request) {
        return database.sql("select letter_id from coaching.feedback_request where id = ?")
                .param(request)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /// To the last request of the need.
    void give(Need need, Feedback.Answer answer, @Nullable String comment, LocalDate on) {
        database.sql("""
                        insert into coaching.feedback (id, request_id, startup_id, park_id, answer, comment, given_on)
                        select :id, r.id, r.startup_id, r.park_id, :answer, :comment, :on
                        from coaching.feedback_request r where r.need_id = :need order by r.asked_on desc, r.id desc limit 1
                        on conflict (request_id) do nothing
                        """)
                .param("id", Ids.next())
                .param("answer", answer.name())
                .param("comment", comment, Types.VARCHAR)
                .param("on", on)
                .param("need", need.id())
                .update();
    }
}
