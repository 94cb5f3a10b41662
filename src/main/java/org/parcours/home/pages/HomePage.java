package org.parcours.home.pages;

import java.util.stream.Stream;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.web.OpenToAll;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Where everybody starts: the first page of their menu, or the sign-in.
@Controller
class HomePage {
    /// What somebody can do today whose role has no page of its own yet.
    @PreAuthorize("@homeRules.mayBeWelcomed()")
    @GetMapping("/welcome")
    String welcome(Model model) {
        model.addAttribute(
                "roles",
                Stream.of(Role.PROGRAMME_MANAGER, Role.JUROR, Role.FUNDER)
                        .filter(SignedIn::currentHolds)
                        .toList());
        return "home/welcome";
    }

    @OpenToAll
    @GetMapping("/")
    String start(Page page) {
        if (page.viewer() == null) {
            return "redirect:/sign-in";
        }
        return "redirect:"
                + (page.menu().isEmpty() ? "/account" : page.menu().getFirst().href());
    }
}
