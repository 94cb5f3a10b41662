package org.parcours.surveys.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.startups.DossierPanel;
import org.parcours.startups.Startup;
import org.parcours.startups.StartupRules;
import org.parcours.surveys.facts.Claims;
import org.parcours.web.Page;
import org.springframework.stereotype.Component;

/// What surveys said of a startup, and what became of it: which measures came from where.
@Component
class SurveysPanel implements DossierPanel {
    private final Claims claims;
    private final ClaimViews views;
    private final StartupRules rules;

    SurveysPanel(Claims claims, ClaimViews views, StartupRules rules) {
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
