package org.parcours.connections.introductions.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.connections.Partner;
import org.parcours.connections.PartnerPanel;
import org.parcours.connections.introductions.IntroductionSearch;
import org.parcours.startups.DossierPanel;
import org.parcours.web.Page;
import org.springframework.stereotype.Component;

/// On a partner's page: the startups that it was introduced to, as far as the reader reaches.
@Component
class PartnerIntroductions implements PartnerPanel {
    private final Rows rows;

    PartnerIntroductions(Rows rows) {
        this.rows = rows;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<DossierPanel.View> of(Partner partner, Page page) {
        List<Rows.Row> found =
                rows.of(IntroductionSearch.every("partner", partner.id()), Rows.Named.STARTUP, page.words());
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new DossierPanel.View(
                        "connections/introductions/panel.jte",
                        Map.of(
                                "rows",
                                found,
                                "propose",
                                "",
                                "all",
                                "/introductions?state=all&partner=" + partner.id())));
    }
}
