package org.parcours.home;

import java.util.UUID;
import org.parcours.accounts.People;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.springframework.stereotype.Component;

/// Whose day it is: coordinators have one, park managers and directors look after those of others.
@Component("homeRules")
public class HomeRules {
    private static final Role[] WITH_A_DAY = {Role.DIRECTOR, Role.PARK_MANAGER, Role.COORDINATOR};

    private static final Role[] WELCOMED = {Role.PROGRAMME_MANAGER, Role.JUROR, Role.FUNDER};

    private final People people;

    HomeRules(People people) {
        this.people = people;
    }

    public boolean mayOpen() {
        return SignedIn.currentHolds(WITH_A_DAY);
    }

    /// Has a role whose own pages are still to come.
    public boolean mayBeWelcomed() {
        return SignedIn.currentHolds(WELCOMED);
    }

    /// Looks after the days of a park or of the network.
    public boolean oversees() {
        return SignedIn.currentHolds(Role.DIRECTOR, Role.PARK_MANAGER);
    }

    /// One's own day, or that of somebody with a role in a park that one looks after.
    public boolean mayOpenOf(UUID person) {
        return SignedIn.current()
                .filter(reader -> mayOpen()
                        && (reader.id().equals(person)
                                || reader.holds(Role.DIRECTOR)
                                || people.byId(person).stream()
                                        .flatMap(other -> other.roles().stream())
                                        .anyMatch(held ->
                                                held.park() != null && reader.holdsIn(held.park(), Role.PARK_MANAGER))))
                .isPresent();
    }

    public boolean mayReadRules() {
        return mayOpen() || maySetRules();
    }

    public boolean maySetRules() {
        return SignedIn.currentHolds(Role.ADMINISTRATOR);
    }
}
