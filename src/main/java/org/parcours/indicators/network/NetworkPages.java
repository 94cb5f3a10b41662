package org.parcours.indicators.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.charts.Direction;
import org.parcours.indicators.Indicators;
import org.parcours.web.MenuSource;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class NetworkPages implements MenuSource {
    private final Network network;
    private final Indicators indicators;
    private final Clock clock;

    NetworkPages(Network network, Indicators indicators, Clock clock) {
        this.network = network;
        this.indicators = indicators;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @GetMapping("/network")
    @PreAuthorize("@startupRules.mayList()")
    String network(@RequestParam(required = false) @Nullable LocalDate on, Page page, Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day =
                Optional.ofNullable(on).filter(asked -> !asked.isAfter(today)).orElse(today);
        Network.State state = network.on(day, indicators.now());
        model.addAttribute("view", NetworkView.of(state, page.words()));
        model.addAttribute(
                "lexis",
                LexisView.of(state.lines(), day, page.words())
                        .fit(1100, Direction.of(page.language().locale())));
        model.addAttribute("byPark", state.parks().size() > 1 ? LexisView.byPark(state, page.words()) : List.of());
        model.addAttribute("today", today);
        return "indicators/network/network";
    }

    @Override
    public List<MenuEntry> entries() {
        boolean may = org.parcours.accounts.SignedIn.currentHolds(
                org.parcours.accounts.Role.DIRECTOR,
                org.parcours.accounts.Role.PARK_MANAGER,
                org.parcours.accounts.Role.COORDINATOR,
                org.parcours.accounts.Role.ANALYST);
        return may ? List.of(new MenuEntry(Group.FIRST, 1, "network.menu", "/network")) : List.of();
    }
}
