package org.parcours.indicators.brief;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.parcours.indicators.IndicatorRules;
import org.parcours.indicators.Indicators;
import org.parcours.indicators.network.Network;
import org.parcours.web.MenuSource;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Where directors and park managers begin.
@Controller
class BriefPages implements MenuSource {
    private final BriefMaker maker;
    private final BriefWords words;
    private final Network network;
    private final Indicators indicators;
    private final IndicatorRules rules;
    private final Clock clock;

    BriefPages(
            BriefMaker maker,
            BriefWords words,
            Network network,
            Indicators indicators,
            IndicatorRules rules,
            Clock clock) {
        this.maker = maker;
        this.words = words;
        this.network = network;
        this.indicators = indicators;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<MenuEntry> entries() {
        return rules.mayReadBrief()
                ? List.of(new MenuEntry(Group.FIRST, -1, "indicators.brief.menu", "/brief"))
                : List.of();
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@indicatorRules.mayReadBrief()")
    @GetMapping("/brief")
    String brief(Page page, Model model) {
        LocalDate today = LocalDate.now(clock);
        BriefMaker.Found found = maker.on(today);
        model.addAttribute("view", words.view(found, today, page.words()));
        model.addAttribute("lexis", network.lexis(today, indicators.now(), page.words(), 1100));
        return "indicators/brief/brief";
    }
}
