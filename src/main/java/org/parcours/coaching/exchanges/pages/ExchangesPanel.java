package org.parcours.coaching.exchanges.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.coaching.CoachingRules;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.Exchanges;
import org.parcours.startups.DossierPanel;
import org.parcours.startups.Startup;
import org.parcours.web.Page;
import org.springframework.stereotype.Component;

/// What was said last with a startup, and what is promised. It speaks of today only.
@Component
class ExchangesPanel implements DossierPanel {
    private static final int SHOWN = 5;

    private final Exchanges exchanges;
    private final ExchangeLines lines;
    private final CoachingRules rules;

    ExchangesPanel(Exchanges exchanges, ExchangeLines lines, CoachingRules rules) {
        this.exchanges = exchanges;
        this.lines = lines;
        this.rules = rules;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<View> of(Startup startup, Page page) {
        boolean mayCoach = rules.mayCoach(startup.id());
        List<Exchange> all = exchanges.of(startup.id());
        if (all.isEmpty() && !mayCoach) {
            return Optional.empty();
        }
        return Optional.of(new View(
                "coaching/exchanges/panel.jte",
                Map.of(
                        "lines",
                        lines.of(all.stream().limit(SHOWN).toList(), mayCoach, page.words()),
                        "total",
                        all.size(),
                        "mayCoach",
                        mayCoach)));
    }

    @Override
    public List<Action> actions(Startup startup, Page page) {
        return rules.mayCoach(startup.id())
                ? List.of(new Action(page.say("exchanges.new.title"), "/exchanges/new?startup=" + startup.id(), true))
                : List.of();
    }
}
