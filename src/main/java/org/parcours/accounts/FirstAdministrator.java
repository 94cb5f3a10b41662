package org.parcours.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.parcours.database.Scope;
import org.parcours.text.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The way into an installation that nobody can sign in to yet.
@Component
public class FirstAdministrator {
    private final People people;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String email;

    FirstAdministrator(
            People people,
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${parcours.administrator:administrator@localhost}") String email) {
        this.people = people;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.email = email;
    }

    /// A one-time link to a first administrator's password, a new one each time; empty once anybody has a password.
    /// Whoever starts the product holds the machine, so no other proof is asked.
    public Optional<String> link() {
        return Scope.SYSTEM.call(
                () -> transaction.execute(status -> somebodySignsIn() ? Optional.empty() : Optional.of(invited())));
    }

    private boolean somebodySignsIn() {
        return database.sql("select exists (select from accounts.password)")
                .query(Boolean.class)
                .single();
    }

    private String invited() {
        Optional<UUID> known = database.sql("select id from accounts.person where email = cast(? as public.citext)")
                .param(email)
                .query(UUID.class)
                .optional();
        return known.map(people::inviteAgain)
                .orElseGet(() -> people.invite(new Invitation(
                        email,
                        null,
                        email,
                        Language.FRENCH,
                        Role.ADMINISTRATOR,
                        null,
                        null,
                        LocalDate.now(clock),
                        null)))
                .link();
    }
}
