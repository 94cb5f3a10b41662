package org.parcours.coaching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.parcours.accounts.People;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.startups.StartupRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who may do what with portfolios, exchanges and needs. Row-level policies hide what is out of reach beneath these.
@Component("coachingRules")
public class CoachingRules {
    private static final Role[] COACHING = {Role.DIRECTOR, Role.PARK_MANAGER, Role.COORDINATOR};
    private static final Role[] MANAGING = {Role.DIRECTOR, Role.PARK_MANAGER};

    private final StartupRules startups;
    private final People people;
    private final JdbcClient database;
    private final Clock clock;

    CoachingRules(StartupRules startups, People people, JdbcClient database, Clock clock) {
        this.startups = startups;
        this.people = people;
        this.database = database;
        this.clock = clock;
    }

    /// Has startups to follow, or people who do.
    public boolean mayCoach() {
        return SignedIn.currentHolds(COACHING);
    }

    /// Notes exchanges with a startup and hands it over: whoever may edit its dossier.
    public boolean mayCoach(UUID startup) {
        return startups.mayEdit(startup);
    }

    /// Lists exchanges: staff, and a startup those shared with it; row-level policies hide the others.
    public boolean mayReadExchanges() {
        return mayListExchanges() || SignedIn.currentHolds(Role.STARTUP);
    }

    /// Looks through the exchanges of many startups: staff.
    public boolean mayListExchanges() {
        return SignedIn.currentHolds(Role.DIRECTOR, Role.PARK_MANAGER, Role.COORDINATOR, Role.ANALYST);
    }

    /// Reads an exchange: whoever the row-level policies show it to.
    @Transactional(readOnly = true)
    public boolean mayReadExchange(UUID exchange) {
        return SignedIn.current().isPresent() && startupOf(exchange).isPresent();
    }

    @Transactional(readOnly = true)
    public boolean mayEditExchange(UUID exchange) {
        return startupOf(exchange).filter(this::mayCoach).isPresent();
    }

    private Optional<UUID> startupOf(UUID exchange) {
        return database.sql("select startup_id from coaching.exchange where id = ?")
                .param(exchange)
                .query(UUID.class)
                .optional();
    }

    /// Moves startups between coordinators.
    public boolean mayMove() {
        return SignedIn.currentHolds(MANAGING);
    }

    /// Sees somebody's portfolio and leaves, and announces leaves: one's own, and of whoever coaches in a park that one
    /// manages.
    public boolean mayManage(UUID person) {
        return mayCoach()
                && SignedIn.current()
                        .filter(one -> one.id().equals(person) || manages(one, person))
                        .isPresent();
    }

    private boolean manages(SignedIn manager, UUID person) {
        LocalDate today = LocalDate.now(clock);
        return people.byId(person).stream()
                .flatMap(known -> known.rolesOn(today).stream())
                .anyMatch(held -> held.dossier() == null
                        && (held.park() == null ? manager.holds(MANAGING) : manager.holdsIn(held.park(), MANAGING)));
    }
}
