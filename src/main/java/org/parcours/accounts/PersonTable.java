package org.parcours.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parcours.text.Digits;
import org.parcours.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonTable {
    private final JdbcClient database;

    PersonTable(JdbcClient database) {
        this.database = database;
    }

    /// Who may sign in with this address: known and not suspended.
    Optional<SignedIn> signingIn(String email, LocalDate today) {
        return database.sql("""
                        select p.id, p.name, p.email, p.language, p.digits from accounts.person p
                        where p.email = cast(:email as public.citext) and not exists (select from accounts.suspension s where s.person_id = p.id)
                        """)
                .param("email", email)
                .query((row, number) -> signedIn(row, today))
                .optional();
    }

    private SignedIn signedIn(ResultSet row, LocalDate today) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new SignedIn(
                id,
                row.getString("name"),
                row.getString("email"),
                Language.of(row.getString("language")),
                Digits.valueOf(row.getString("digits").toUpperCase(Locale.ROOT)),
                rolesOf(id).stream().filter(held -> held.on(today)).toList());
    }

    List<RoleHeld> rolesOf(UUID person) {
        return database.sql("""
                        select id, role, park_id, dossier_id, held_from, held_until from accounts.role_held
                        where person_id = ? order by held_from, id
                        """)
                .param(person)
                .query((row, number) -> new RoleHeld(
                        row.getObject("id", UUID.class),
                        Role.valueOf(row.getString("role")),
                        row.getObject("park_id", UUID.class),
                        row.getObject("dossier_id", UUID.class),
                        row.getObject("held_from", LocalDate.class),
                        row.getObject("held_until", LocalDate.class)))
                .list();
    }

    Optional<String> passwordHash(UUID person) {
        return database.sql("select hash from accounts.password where person_id = ?")
                .param(person)
                .query(String.class)
                .optional();
    }
}
