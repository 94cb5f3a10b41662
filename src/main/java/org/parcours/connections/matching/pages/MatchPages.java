package org.parcours.connections.matching.pages;

import java.util.UUID;
import org.parcours.coaching.needs.Needs;
import org.parcours.connections.matching.Match;
import org.parcours.connections.matching.Matches;
import org.parcours.web.NotHere;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Every offer of a need's family: those that fit in their order, and those that something forbids, with what it is.
@Controller
class MatchPages {
    private final Matches matches;
    private final Needs needs;

    MatchPages(Matches matches, Needs needs) {
        this.matches = matches;
        this.needs = needs;
    }

    @PreAuthorize("@needRules.mayStep(#id)")
    @GetMapping("/needs/{id}/matches")
    String matches(@PathVariable UUID id, Model model) {
        var all = matches.of(id);
        model.addAttribute("need", needs.byId(id).orElseThrow(() -> new NotHere("need " + id)));
        model.addAttribute("allowed", all.stream().filter(Match::allowed).toList());
        model.addAttribute(
                "forbidden", all.stream().filter(match -> !match.allowed()).toList());
        return "connections/matching/matches";
    }
}
