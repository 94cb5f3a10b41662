package org.parcours.connections.introductions.pages;

import java.util.List;
import java.util.Map;
import org.parcours.connections.introductions.IntroductionLine;
import org.parcours.connections.introductions.IntroductionSearch;
import org.parcours.connections.introductions.Side;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Where somebody of a partner begins: the startups that wait for an answer, then what is under way.
@Controller
class SidePages {
    private final IntroductionSearch search;
    private final Rows rows;

    SidePages(IntroductionSearch search, Rows rows) {
        this.search = search;
        this.rows = rows;
    }

    @PreAuthorize("@introductionRules.ofAPartner()")
    @GetMapping("/to-answer")
    String partner(Page page, Model model) {
        List<IntroductionLine> waiting = waiting(search, Side.PARTNER);
        model.addAttribute("waiting", waiting);
        model.addAttribute(
                "open",
                rows.of(IntroductionSearch.LIST.read(Map.of()), Rows.Named.STARTUP, page.words()).stream()
                        .filter(row ->
                                waiting.stream().noneMatch(line -> row.href().endsWith("/" + line.id())))
                        .toList());
        return "connections/introductions/partner";
    }

    /// Introductions of the reader's own side that wait for its answer.
    static List<IntroductionLine> waiting(IntroductionSearch search, Side side) {
        return search.find(
                        IntroductionSearch.LIST.read(Map.of("waits", side.name().toLowerCase(java.util.Locale.ROOT))),
                        null)
                .lines();
    }
}
