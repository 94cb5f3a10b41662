package org.parcours.connections.introductions.pages;

import java.util.Map;
import org.parcours.coaching.needs.Families;
import org.parcours.connections.introductions.IntroductionContacts;
import org.parcours.connections.introductions.IntroductionSearch;
import org.parcours.connections.introductions.Proposals;
import org.parcours.startups.Startups;
import org.parcours.text.Words;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;

/// Makes what the page of a proposal shows.
@Component
class ProposalViews {
    private final Startups startups;
    private final Families families;
    private final IntroductionSearch search;
    private final IntroductionContacts sides;

    ProposalViews(Startups startups, Families families, IntroductionSearch search, IntroductionContacts sides) {
        this.startups = startups;
        this.families = families;
        this.search = search;
        this.sides = sides;
    }

    ProposalView of(Proposals.Prospect prospect, Words words) {
        var need = prospect.need();
        return new ProposalView(
                prospect,
                startups.byId(need.startup())
                        .orElseThrow(() -> new NotHere("startup " + need.startup()))
                        .nameIn(words.language()),
                families.name(need.family(), words),
                search.find(
                                IntroductionSearch.LIST.read(Map.of(
                                        "state",
                                        IntroductionSearch.ALL,
                                        "startup",
                                        need.startup().toString(),
                                        "partner",
                                        prospect.partner().id().toString())),
                                null)
                        .lines(),
                sides.founders(need.startup()),
                sides.contacts(prospect.partner().id()));
    }
}
