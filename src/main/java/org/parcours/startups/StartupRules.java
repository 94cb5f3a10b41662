package org.parcours.startups;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Once;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who may do what with a dossier. What is out of reach does not exist here: row-level policies show nothing of it.
@Component("startupRules")
public class StartupRules {
    private static final Role[] SUPPORTING = {Role.DIRECTOR, Role.PARK_MANAGER, Role.COORDINATOR};

    private final JdbcClient database;

    StartupRules(JdbcClient database) {
        this.database = database;
    }

    public boolean mayList() {
        return SignedIn.currentHolds(Role.DIRECTOR, Role.PARK_MANAGER, Role.COORDINATOR, Role.ANALYST);
    }

    /// Belongs to a startup.
    public boolean ofAStartup() {
        return !own().isEmpty();
    }

    /// Speaks for this startup.
    public boolean isOf(UUID startup) {
        return own().contains(startup);
    }

    /// The startups that the reader belongs to.
    public List<UUID> own() {
        return SignedIn.current().stream()
                .flatMap(person -> person.roles().stream())
                .filter(held -> held.role() == Role.STARTUP)
                .flatMap(held -> Stream.ofNullable(held.dossier()))
                .distinct()
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean mayRead(UUID startup) {
        return SignedIn.current().isPresent() && parkOf(startup).isPresent();
    }

    @Transactional(readOnly = true)
    public boolean mayEdit(UUID startup) {
        return parkOf(startup).filter(this::mayRegisterIn).isPresent();
    }

    public boolean mayRegister() {
        return SignedIn.currentHolds(SUPPORTING);
    }

    public boolean mayRegisterIn(UUID park) {
        return SignedIn.current()
                .filter(person -> person.holdsIn(park, SUPPORTING))
                .isPresent();
    }

    /// Settable lists and settings.
    public boolean maySet() {
        return SignedIn.currentHolds(Role.ADMINISTRATOR);
    }

    private Optional<UUID> parkOf(UUID startup) {
        return Once.read(
                StartupRules.class,
                "park",
                startup,
                () -> database.sql("select park_id from startups.startup where id = ?")
                        .param(startup)
                        .query(UUID.class)
                        .optional());
    }
}
