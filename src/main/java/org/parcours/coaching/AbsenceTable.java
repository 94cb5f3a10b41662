package org.parcours.coaching;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parcours.database.Ids;
import org.parcours.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AbsenceTable {
    private final JdbcClient database;

    AbsenceTable(JdbcClient database) {
        this.database = database;
    }

    List<Absence> about(UUID person, LocalDate today) {
        return database.sql("""
            select * from coaching.absence
            where (person_id = :person or stand_in_id = :person) and absent_until >= :today order by absent_from, id
            """)
                .param("person", person)
                .param("today", today)
                .query(Row.as(AbsenceTable::read))
                .list();
    }

    Optional<Absence> byId(UUID absence) {
        return database.sql("select * from coaching.absence where id = :id")
                .param("id", absence)
                .query(Row.as(AbsenceTable::read))
                .optional();
    }

    private static Absence read(Row row) throws SQLException {
        return new Absence(
                row.id("id"),
                row.id("person_id"),
                row.id("stand_in_id"),
                row.day("absent_from"),
                row.day("absent_until"));
    }

    /// Whether the stand-in may act on that day in every park where the person does.
    boolean mayStandIn(UUID person, UUID standIn, LocalDate on) {
        return database.sql("""
            select exists (select from accounts.acting(:on) s where s.person_id = :standIn)
              and not exists (select from coaching.assignment a
                where a.person_id = :person and (a.assigned_until is null or a.assigned_until > :on)
                  and not accounts.acts_in(:standIn, a.park_id, :on))
            """)
                .param("on", on)
                .param("person", person)
                .param("standIn", standIn)
                .query(Boolean.class)
                .single();
    }

    boolean isAway(UUID person, LocalDate from, LocalDate until) {
        return database.sql("""
            select exists (select from coaching.absence
              where person_id = :person and absent_from <= :until and absent_until >= :from)
            """)
                .param("person", person)
                .param("from", from)
                .param("until", until)
                .query(Boolean.class)
                .single();
    }

    Absence add(UUID person, UUID standIn, LocalDate from, LocalDate until) {
        Absence absence = new Absence(Ids.next(), person, standIn, from, until);
        database.sql("""
            insert into coaching.absence (id, person_id, stand_in_id, absent_from, absent_until)
            values (:id, :person, :standIn, :from, :until)
            """)
                .param("id", absence.id())
                .param("person", person)
                .param("standIn", standIn)
                .param("from", from)
                .param("until", until)
                .update();
        return absence;
    }

    void end(UUID absence, LocalDate last) {
        database.sql("update coaching.absence set absent_until = :last where id = :id")
                .param("last", last)
                .param("id", absence)
                .update();
    }

    void remove(UUID absence) {
        database.sql("delete from coaching.absence where id = :id")
                .param("id", absence)
                .update();
    }
}
