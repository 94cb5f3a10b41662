package org.parcours.connections.matching.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.NeedPanel;
import org.parcours.coaching.needs.NeedRules;
import org.parcours.connections.matching.Match;
import org.parcours.connections.matching.Matches;
import org.parcours.startups.DossierPanel;
import org.parcours.web.Page;
import org.springframework.stereotype.Component;

/// On a need's page: the offers that fit best, with what speaks for and against each.
@Component
class MatchPanel implements NeedPanel {
    private static final int SHOWN = 3;

    private final Matches matches;
    private final NeedRules rules;

    MatchPanel(Matches matches, NeedRules rules) {
        this.matches = matches;
        this.rules = rules;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<DossierPanel.View> of(Need need, Page page) {
        if (!need.open() || !rules.mayStep(need.id())) {
            return Optional.empty();
        }
        List<Match> all = matches.of(need.id());
        List<Match> allowed = all.stream().filter(Match::allowed).limit(SHOWN).toList();
        return Optional.of(new DossierPanel.View(
                "connections/matching/panel.jte", Map.of("need", need, "matches", allowed, "total", all.size())));
    }
}
