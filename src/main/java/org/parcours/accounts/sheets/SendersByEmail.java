package org.parcours.accounts.sheets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parcours.accounts.People;
import org.parcours.accounts.Role;
import org.parcours.accounts.RoleHeld;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Row;
import org.parcours.database.Scope;
import org.parcours.text.Digits;
import org.parcours.text.Language;
import org.parcours.transfers.Senders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How far somebody reaches by the roles held today; whoever is suspended reaches nothing.
@Component
class SendersByEmail implements Senders {
    private final JdbcClient database;
    private final People people;
    private final Clock clock;

    SendersByEmail(JdbcClient database, People people, Clock clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    private record Somebody(UUID id, String name) {}

    @Override
    @Transactional(readOnly = true)
    public Optional<Scope> byEmail(String email) {
        return database.sql("""
                        select id, name from accounts.person p where email = cast(? as public.citext)
                          and not exists (select from accounts.suspension s where s.person_id = p.id)
                        """)
                .param(email)
                .query(Row.as(row -> new Somebody(row.id("id"), row.text("name"))))
                .optional()
                .map(found -> new SignedIn(
                                found.id(), found.name(), null, email, Language.FRENCH, Digits.LATIN, roles(found.id()))
                        .scope());
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return people.names(ids);
    }

    private List<RoleHeld> roles(UUID person) {
        LocalDate today = LocalDate.now(clock);
        return database
                .sql(
                        "select id, role, park_id, dossier_id, held_from, held_until from accounts.role_held where person_id = ?")
                .param(person)
                .query(Row.as(row -> new RoleHeld(
                        row.id("id"),
                        row.get("role", Role.class),
                        row.id("park_id"),
                        row.id("dossier_id"),
                        row.day("held_from"),
                        row.day("held_until"))))
                .list()
                .stream()
                .filter(held -> held.on(today))
                .toList();
    }
}
