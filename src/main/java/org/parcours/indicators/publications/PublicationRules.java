package org.parcours.indicators.publications;

import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.springframework.stereotype.Component;

/// Who speaks for the network: its director and analysts prepare, another one of them approves. That the two differ is
/// said by [Publications] and held by the database.
@Component("publicationRules")
public class PublicationRules {
    public boolean mayRead() {
        return SignedIn.currentHolds(Role.DIRECTOR, Role.ANALYST, Role.PARK_MANAGER);
    }

    public boolean mayPrepare() {
        return speaksForTheNetwork();
    }

    public boolean mayApprove() {
        return speaksForTheNetwork();
    }

    private static boolean speaksForTheNetwork() {
        return SignedIn.current().stream()
                .flatMap(person -> person.roles().stream())
                .filter(held -> held.park() == null && held.dossier() == null)
                .anyMatch(held -> held.role() == Role.DIRECTOR || held.role() == Role.ANALYST);
    }
}
