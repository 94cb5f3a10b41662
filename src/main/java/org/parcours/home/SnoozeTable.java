package org.parcours.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
                .query(SnoozeTable::read)
                .list();
    }

    /// Of everybody within reach.
    List<Snooze> all(LocalDate on) {
        return database.sql("select * from home.snooze where until_on > ?")
                .param(on)
                .query(SnoozeTable::read)
                .list();
    }

    private static Snooze read(ResultSet row, int number) throws SQLException {
        return new Snooze(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("rule"),
                row.getObject("subject_id", UUID.class),
                row.getObject("park_id", UUID.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("reason"));
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
