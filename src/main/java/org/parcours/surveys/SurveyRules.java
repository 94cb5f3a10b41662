package org.parcours.surveys;

import java.util.UUID;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.startups.StartupRules;
import org.parcours.surveys.facts.Claims;
import org.springframework.stereotype.Component;

/// Who may do what with questionnaires and campaigns. Row-level policies hide what is out of reach
/// beneath these.
@Component("surveyRules")
public class SurveyRules {
    private final StartupRules startups;
    private final Campaigns campaigns;
    private final Claims claims;

    SurveyRules(StartupRules startups, Campaigns campaigns, Claims claims) {
        this.startups = startups;
        this.campaigns = campaigns;
        this.claims = claims;
    }

    /// Whoever reads the list of startups sees what they are asked and how far it is.
    public boolean mayRead() {
        return startups.mayList();
    }

    /// Questionnaires and campaigns are made by whoever answers for the network's figures.
    public boolean mayAsk() {
        return SignedIn.currentHolds(Role.ANALYST) || SignedIn.currentHolds(Role.DIRECTOR);
    }

    /// Begins on the surveys: who makes them and has no day to look after.
    public boolean comesForSurveys() {
        return SignedIn.currentHolds(Role.ANALYST) && !SignedIn.currentHolds(Role.DIRECTOR, Role.COORDINATOR);
    }

    /// How alumni are asked is set by whoever sets the network's other rules.
    public boolean maySet() {
        return SignedIn.currentHolds(Role.ADMINISTRATOR);
    }

    /// Answers with a startup: whoever may edit its dossier, and the startup itself.
    public boolean mayAnswer(UUID asked) {
        return campaigns
                .asked(asked)
                .filter(one -> startups.mayEdit(one.startup()) || startups.isOf(one.startup()))
                .isPresent();
    }

    /// Answers for the own startup.
    public boolean answersForItself(UUID asked) {
        return campaigns
                .asked(asked)
                .filter(one -> startups.isOf(one.startup()))
                .isPresent();
    }

    /// Decides about a held answer: whoever may edit the dossier that it is about.
    public boolean mayDecide(UUID claim) {
        return claims.byId(claim).filter(one -> startups.mayEdit(one.startup())).isPresent();
    }
}
