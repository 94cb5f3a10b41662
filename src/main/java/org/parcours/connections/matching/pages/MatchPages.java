package org.parcours.connections.matching.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parcours.coaching.needs.Needs;
import org.parcours.connections.matching.Match;
import org.parcours.connections.matching.Matches;
import org.parcours.web.NotHere;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Every offer of a need's family: those that fit in their order, and those that something forbids, with what it is.
@Controller
class MatchPages {
    /// Of each kind; a reader who wants more asks for all.
    private static final int SHOWN = 50;

    private final Matches matches;
    private final Needs needs;

    MatchPages(Matches matches, Needs needs) {
        this.matches = matches;
        this.needs = needs;
    }

    /// @param all every one of them, rather than those that come first
    @PreAuthorize("@needRules.mayStep(#id)")
    @GetMapping("/needs/{id}/matches")
    String matches(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean all, Model model) {
        List<Match> found = matches.of(id);
        Map<Boolean, List<Match>> allowed = found.stream().collect(Collectors.partitioningBy(Match::allowed));
        model.addAttribute("need", needs.byId(id).orElseThrow(() -> new NotHere("need " + id)));
        model.addAttribute("shown", all ? Integer.MAX_VALUE : SHOWN);
        model.addAttribute("allowed", allowed.getOrDefault(true, List.of()));
        model.addAttribute("forbidden", allowed.getOrDefault(false, List.of()));
        return "connections/matching/matches";
    }
}
