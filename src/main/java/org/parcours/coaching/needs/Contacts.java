package org.parcours.coaching.needs;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parcours.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The exchanges about a need, as far as the reader may see them.
@Component
public class Contacts {
    private final JdbcClient database;

    Contacts(JdbcClient database) {
        this.database = database;
    }

    /// One of them.
    ///
    /// @param kind VISIT, CALL, MEETING, MESSAGE or WORKSHOP
    /// @param person name of who noted it
    public record Contact(UUID id, LocalDate heldOn, String kind, String about, String person) {}

    /// Oldest first.
    @Transactional(readOnly = true)
    public List<Contact> about(UUID need) {
        return database.sql("""
                        select e.id, e.held_on, e.kind, e.about, coalesce(p.name, '') as person
                        from coaching.exchange e left join accounts.person p on p.id = e.person_id
                        where e.need_id = ? order by e.held_on, e.id
                        """).param(need).query(Row.as(Contact.class)).list();
    }
}
