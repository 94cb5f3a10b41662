package org.parcours.coaching.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parcours.coaching.needs.NeedLine;
import org.parcours.database.Ids;
import org.parcours.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReminderTable {
    private final JdbcClient database;

    ReminderTable(JdbcClient database) {
        this.database = database;
    }

    /// Who manages a park on a day and is there, or stands in for them.
    List<UUID> managers(UUID park, LocalDate on) {
        return database.sql("""
                        select distinct w.person_id from accounts.role_held h
                        cross join lateral (select coaching.acting_for(h.person_id, :park, :on) as person_id) w
                        where h.role = 'PARK_MANAGER' and h.park_id = :park
                          and h.held_from <= :on and (h.held_until is null or h.held_until >= :on)
                          and w.person_id is not null
                        order by w.person_id
                        """)
                .param("park", park)
                .param("on", on)
                .query(Row.as(UUID.class))
                .list();
    }

    /// The parks that somebody manages on a day, themselves or standing in.
    List<UUID> managedBy(UUID person, LocalDate on) {
        return database.sql("""
                        select distinct h.park_id from accounts.role_held h
                        where h.role = 'PARK_MANAGER' and h.park_id is not null
                          and h.held_from <= :on and (h.held_until is null or h.held_until >= :on)
                          and coaching.acting_for(h.person_id, h.park_id, :on) = :person
                        """)
                .param("person", person)
                .param("on", on)
                .query(Row.as(UUID.class))
                .list();
    }

    /// False where this person was reminded of this moment of the need already.
    boolean mark(NeedLine line, int after, UUID person, LocalDate on) {
        return database.sql("""
                        insert into coaching.need_reminder (id, need_id, startup_id, park_id, opened_on, after_days, person_id, sent_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (need_id, opened_on, after_days, person_id) do nothing
                        """)
                        .params(
                                Ids.next(),
                                line.id(),
                                line.startup(),
                                line.parkId(),
                                line.openedOn(),
                                after,
                                person,
                                on)
                        .update()
                > 0;
    }
}
