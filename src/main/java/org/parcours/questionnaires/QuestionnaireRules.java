package org.parcours.questionnaires;

import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.springframework.stereotype.Component;

/// Who may read and publish questionnaires.
@Component("questionnaireRules")
public class QuestionnaireRules {
    /// Staff of the network and of its parks.
    public boolean mayRead() {
        return SignedIn.currentHolds(Role.DIRECTOR, Role.PARK_MANAGER, Role.COORDINATOR, Role.ANALYST);
    }

    /// Whoever answers for the network's figures.
    public boolean mayPublish() {
        return SignedIn.currentHolds(Role.ANALYST, Role.DIRECTOR);
    }
}
