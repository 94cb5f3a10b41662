package org.parcours.connections.pages;

import java.util.Map;
import org.parcours.connections.ConnectionRules;
import org.parcours.connections.search.PartnerSearch;
import org.parcours.web.Page;
import org.parcours.web.lists.ListFilter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PartnerListPages {
    private final PartnerSearch search;
    private final LabelsFor labels;
    private final ConnectionRules rules;

    PartnerListPages(PartnerSearch search, LabelsFor labels, ConnectionRules rules) {
        this.search = search;
        this.labels = labels;
        this.rules = rules;
    }

    @PreAuthorize("@connectionRules.mayList()")
    @GetMapping("/partners")
    String list(@RequestParam Map<String, String> address, Page page, Model model) {
        ListFilter filter = PartnerSearch.LIST.read(address);
        model.addAttribute(
                "view",
                new PartnerListView(
                        labels.reader(page.words()),
                        filter,
                        search.counts(filter),
                        search.find(filter, address.get("at")),
                        search.languages(),
                        search.families(),
                        rules.mayRegister()));
        return "connections/list";
    }
}
