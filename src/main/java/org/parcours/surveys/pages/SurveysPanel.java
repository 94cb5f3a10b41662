package org.parcours.surveys.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.startups.DossierPanel;
import org.parcours.startups.Startup;
import org.parcours.startups.StartupRules;
import org.parcours.surveys.Campaigns;
import org.parcours.surveys.facts.Claims;
import org.parcours.web.Page;
import org.springframework.stereotype.Component;

/// What surveys said of a startup, and what became of it: which measures came from where.
@Component
class SurveysPanel implements DossierPanel {
    private final Campaigns campaigns;
    private final Claims claims;
    private final ClaimViews views;
    private final StartupRules rules;

    SurveysPanel(Campaigns campaigns, Claims claims, ClaimViews views, StartupRules rules) {
        this.campaigns = campaigns;
        this.claims = claims;
        this.views = views;
        this.rules = rules;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 35;
    }

    /// Surveys that wait for the founder's answer.
    @Override
    public Optional<FounderPart> forFounder(Startup startup, Page page) {
        List<Campaigns.Due> due = campaigns.due(startup.id());
        return due.isEmpty()
                ? Optional.empty()
                : Optional.of(new FounderPart(
                        Place.TOP, 25, due.size(), List.of(), new View("surveys/founder-due.jte", Map.of("due", due))));
    }

    @Override
    public Optional<View> of(Startup startup, Page page) {
        List<ClaimView> said = views.of(claims.of(startup.id()), page.words());
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new View(
                        "surveys/dossier-panel.jte",
                        Map.of("said", said, "mayDecide", rules.mayRegisterIn(startup.park()))));
    }
}
