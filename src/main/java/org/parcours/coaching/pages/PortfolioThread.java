package org.parcours.coaching.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parcours.accounts.People;
import org.parcours.coaching.Assignment;
import org.parcours.coaching.CoachingRules;
import org.parcours.coaching.Portfolios;
import org.parcours.startups.DossierThread;
import org.parcours.startups.Startup;
import org.parcours.web.Page;
import org.springframework.stereotype.Component;

/// Handovers in the thread of a dossier; their notes are for the staff.
@Component
class PortfolioThread implements DossierThread {
    private final Portfolios portfolios;
    private final People people;
    private final CoachingRules rules;

    PortfolioThread(Portfolios portfolios, People people, CoachingRules rules) {
        this.portfolios = portfolios;
        this.people = people;
        this.rules = rules;
    }

    @Override
    public String about() {
        return "portfolios.thread.about";
    }

    @Override
    public List<Line> lines(Startup startup, Page page) {
        List<Assignment> all = portfolios.of(startup.id());
        Map<UUID, String> names =
                people.names(all.stream().map(Assignment::person).toList());
        boolean mayCoach = rules.mayCoach(startup.id());
        return all.stream()
                .map(one -> new Line(
                        one.from(),
                        page.say("portfolios.thread.assigned", names.getOrDefault(one.person(), "")),
                        mayCoach ? one.note() : null,
                        null,
                        "",
                        null))
                .toList();
    }
}
