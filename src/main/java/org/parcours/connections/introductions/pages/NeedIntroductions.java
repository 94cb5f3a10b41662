package org.parcours.connections.introductions.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.NeedPanel;
import org.parcours.connections.introductions.IntroductionRules;
import org.parcours.connections.introductions.IntroductionSearch;
import org.parcours.startups.DossierPanel;
import org.parcours.web.Page;
import org.springframework.stereotype.Component;

/// On a need's page: to whom its startup was introduced for it, and how that goes on.
@Component
class NeedIntroductions implements NeedPanel {
    private final Rows rows;
    private final IntroductionRules rules;

    NeedIntroductions(Rows rows, IntroductionRules rules) {
        this.rows = rows;
        this.rules = rules;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<DossierPanel.View> of(Need need, Page page) {
        List<Rows.Row> found = rows.of(IntroductionSearch.every("need", need.id()), Rows.Named.PARTNER, page.words());
        boolean propose = need.open() && rules.mayPropose(need.id());
        return found.isEmpty() && !propose
                ? Optional.empty()
                : Optional.of(new DossierPanel.View(
                        "connections/introductions/panel.jte",
                        Map.of(
                                "rows",
                                found,
                                "propose",
                                propose ? "/introductions/new?need=" + need.id() : "",
                                "all",
                                "")));
    }
}
