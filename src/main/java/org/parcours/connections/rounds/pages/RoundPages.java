package org.parcours.connections.rounds.pages;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.rounds.Rounds;
import org.parcours.startups.StartupRules;
import org.parcours.startups.search.ParkChoice;
import org.parcours.startups.search.StartupSearch;
import org.parcours.web.MenuSource;
import org.parcours.web.NotHere;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A round for a park or for every park within reach: what each open need would get, and what it would not, and why.
/// Looking writes nothing.
@Controller
class RoundPages implements MenuSource {
    private final Rounds rounds;
    private final StartupSearch parks;
    private final StartupRules rules;

    RoundPages(Rounds rounds, StartupSearch parks, StartupRules rules) {
        this.rounds = rounds;
        this.parks = parks;
        this.rules = rules;
    }

    @PreAuthorize("@startupRules.mayRegister()")
    @GetMapping("/rounds")
    String round(
            @RequestParam(required = false) @Nullable UUID park,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        List<ParkChoice> reach = parks.parks();
        if (park != null && reach.stream().noneMatch(one -> one.id().equals(park))) {
            throw new NotHere("park " + park);
        }
        model.addAttribute("view", RoundView.of(rounds.propose(park), reach, park, from));
        return "connections/rounds/round";
    }

    @Override
    public List<MenuEntry> entries() {
        return rules.mayRegister()
                ? List.of(new MenuEntry(Group.SUPPORT, 40, "matching.round.menu", "/rounds"))
                : List.of();
    }
}
