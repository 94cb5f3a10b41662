package org.parcours.coaching.exchanges;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parcours.database.Row;
import org.parcours.home.Appointment;
import org.parcours.home.Appointments;
import org.parcours.text.LocalizedText;
import org.parcours.text.Saying;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Next steps that are still to be done stand in the calendar of who promised them, or stands in for them that day.
@Repository
class StepAppointments implements Appointments {
    private final JdbcClient database;

    StepAppointments(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Appointment> of(UUID person, LocalDate from, LocalDate until) {
        return database.sql("""
            select n.id, n.exchange_id, n.what, n.due_on, s.name, s.name_arabic
            from coaching.next_step n join startups.startup s on s.id = n.startup_id
            where n.owner_id = any (array(select :person union all
                select b.person_id from coaching.absence b where b.stand_in_id = :person and b.absent_until >= :from))
              and n.due_on between :from and :until
              and coaching.acting_for(n.owner_id, n.park_id, n.due_on) = :person
              and not exists (select from coaching.step_done d where d.next_step_id = n.id)
            """)
                .param("person", person)
                .param("from", from)
                .param("until", until)
                .query(Row.as(row -> new Appointment(
                        row.id("id"),
                        row.day("due_on"),
                        null,
                        0,
                        Saying.of(
                                "exchanges.appointment",
                                new LocalizedText(row.text("name"), row.text("name_arabic"), null),
                                row.text("what")),
                        "/exchanges/" + row.id("exchange_id"))))
                .list();
    }
}
