package org.parcours.coaching;

import java.util.UUID;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.startups.StartupRules;
import org.springframework.stereotype.Component;

/// Who may do what with portfolios, exchanges and needs. Row-level policies hide what is out of reach beneath these.
@Component("coachingRules")
public class CoachingRules {
    private static final Role[] COACHING = {Role.DIRECTOR, Role.PARK_MANAGER, Role.COORDINATOR};
    private static final Role[] MANAGING = {Role.DIRECTOR, Role.PARK_MANAGER};

    private final StartupRules startups;

    CoachingRules(StartupRules startups) {
        this.startups = startups;
    }

    /// Has startups to follow, or people who do.
    public boolean mayCoach() {
        return SignedIn.currentHolds(COACHING);
    }

    /// Notes exchanges with a startup and hands it over: whoever may edit its dossier.
    public boolean mayCoach(UUID startup) {
        return startups.mayEdit(startup);
    }

    /// Moves startups between coordinators.
    public boolean mayMove() {
        return SignedIn.currentHolds(MANAGING);
    }

    public boolean mayMoveIn(UUID park) {
        return SignedIn.current()
                .filter(person -> person.holdsIn(park, MANAGING))
                .isPresent();
    }
}
