package org.parcours.connections.introductions.pages;

import java.util.Map;
import org.parcours.coaching.needs.Families;
import org.parcours.connections.introductions.IntroductionRules;
import org.parcours.connections.introductions.IntroductionSearch;
import org.parcours.web.Page;
import org.parcours.web.lists.ListFilter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class IntroductionListPages {
    private final IntroductionSearch search;
    private final Families families;
    private final IntroductionRules rules;

    IntroductionListPages(IntroductionSearch search, Families families, IntroductionRules rules) {
        this.search = search;
        this.families = families;
        this.rules = rules;
    }

    @GetMapping("/introductions")
    @PreAuthorize("@introductionRules.mayList()")
    String list(@RequestParam Map<String, String> address, Page page, Model model) {
        ListFilter filter = IntroductionSearch.LIST.read(address);
        model.addAttribute(
                "view",
                new ListView(
                        page.words(),
                        filter,
                        search.today(),
                        search.find(filter, address.get("at")),
                        search.counts(filter),
                        families,
                        !rules.ofASide()));
        return "connections/introductions/list";
    }
}
