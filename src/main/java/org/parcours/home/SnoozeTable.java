package org.parcours.home;

import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parcours.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SnoozeTable {
    private final JdbcClient database;

    SnoozeTable(JdbcClient database) {
        this.database = database;
    }

    List<Snooze> of(UUID person, LocalDate on) {
        return database.sql("select * from home.snooze where person_id = ? and until_on > ?")
                .params(person, on)
                .query(Row.as(SnoozeTable::read))
                .list();
    }

    /// Of everybody within reach.
    List<Snooze> all(LocalDate on) {
        return database.sql("select * from home.snooze where until_on > ?")
                .param(on)
                .query(Row.as(SnoozeTable::read))
                .list();
    }

    private static Snooze read(Row row) throws SQLException {
        return new Snooze(
                row.id("id"),
                row.id("person_id"),
                row.text("rule"),
                row.id("subject_id"),
                row.id("park_id"),
                row.day("until_on"),
                row.text("reason"));
    }

    /// A second one for the same line takes the place of the first.
    void put(Snooze snooze) {
        database.sql("""
                        insert into home.snooze (id, person_id, rule, subject_id, park_id, until_on, reason)
                        values (:id, :person, :rule, :subject, :park, :until, :reason)
                        on conflict (person_id, rule, subject_id)
                        do update set until_on = excluded.until_on, reason = excluded.reason, park_id = excluded.park_id
                        """)
                .param("id", snooze.id())
                .param("person", snooze.person())
                .param("rule", snooze.rule())
                .param("subject", snooze.subject())
                .param("park", snooze.park(), Types.OTHER)
                .param("until", snooze.until())
                .param("reason", snooze.reason())
                .update();
    }

    void remove(UUID person, String rule, UUID subject) {
        database.sql("delete from home.snooze where person_id = ? and rule = ? and subject_id = ?")
                .params(person, rule, subject)
                .update();
    }
}
