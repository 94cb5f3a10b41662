package org.parcours.coaching.needs.pages;

import java.util.Map;
import org.parcours.coaching.needs.Families;
import org.parcours.coaching.needs.NeedSearch;
import org.parcours.startups.search.StartupSearch;
import org.parcours.transfers.TransferRules;
import org.parcours.web.Page;
import org.parcours.web.lists.ListFilter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class NeedListPages {
    private final NeedSearch search;
    private final Families families;
    private final StartupSearch startups;
    private final TransferRules transfers;

    NeedListPages(NeedSearch search, Families families, StartupSearch startups, TransferRules transfers) {
        this.search = search;
        this.families = families;
        this.startups = startups;
        this.transfers = transfers;
    }

    @GetMapping("/needs")
    @PreAuthorize("@needRules.mayList()")
    String list(@RequestParam Map<String, String> address, Page page, Model model) {
        ListFilter filter = NeedSearch.LIST.read(address);
        model.addAttribute(
                "view",
                new NeedListView(
                        page.words(),
                        filter,
                        search.today(),
                        search.find(filter, address.get("at")),
                        search.counts(filter),
                        search.people(filter),
                        startups.parks(),
                        families,
                        transfers.mayExport("needs")));
        return "coaching/needs/list";
    }
}
