package org.parcours.coaching.exchanges.pages;

import java.util.Map;
import org.parcours.coaching.CoachingRules;
import org.parcours.coaching.exchanges.ExchangeSearch;
import org.parcours.startups.search.StartupSearch;
import org.parcours.transfers.TransferRules;
import org.parcours.web.Page;
import org.parcours.web.lists.ListFilter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The exchanges with all startups within reach.
@Controller
class ExchangeListPages {
    private final ExchangeSearch search;
    private final StartupSearch startups;
    private final CoachingRules rules;
    private final TransferRules transfers;

    ExchangeListPages(ExchangeSearch search, StartupSearch startups, CoachingRules rules, TransferRules transfers) {
        this.search = search;
        this.startups = startups;
        this.rules = rules;
        this.transfers = transfers;
    }

    @GetMapping("/exchanges")
    @PreAuthorize("@coachingRules.mayListExchanges()")
    String list(@RequestParam Map<String, String> address, Page page, Model model) {
        ListFilter filter = ExchangeSearch.LIST.read(address);
        model.addAttribute(
                "view",
                new ExchangesView(
                        page.words(),
                        filter,
                        search.find(filter, address.get("at")),
                        search.counts(filter),
                        search.people(filter.text("park")),
                        startups.parks(),
                        rules.mayCoach(),
                        transfers.mayExport("exchanges")));
        return "coaching/exchanges/all";
    }
}
