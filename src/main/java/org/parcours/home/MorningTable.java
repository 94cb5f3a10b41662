package org.parcours.home;

import java.time.LocalDate;
import java.util.UUID;
import org.parcours.database.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MorningTable {
    private final JdbcClient database;

    MorningTable(JdbcClient database) {
        this.database = database;
    }

    boolean wants(UUID person) {
        return database.sql("select wanted from home.morning_mail where person_id = ?")
                .param(person)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void want(UUID person, boolean wanted) {
        database.sql("""
                        insert into home.morning_mail (id, person_id, wanted) values (?, ?, ?)
                        on conflict (person_id) do update set wanted = excluded.wanted
                        """).params(Ids.next(), person, wanted).update();
    }

    /// False where it was sent already that day.
    boolean markSent(UUID person, LocalDate day) {
        return database.sql("insert into home.morning_sent (person_id, day) values (?, ?) on conflict do nothing")
                        .params(person, day)
                        .update()
                > 0;
    }
}
