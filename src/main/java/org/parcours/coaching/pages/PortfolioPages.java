package org.parcours.coaching.pages;

import java.util.UUID;
import org.parcours.accounts.SignedIn;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class PortfolioPages {
    private final PortfolioViews views;

    PortfolioPages(PortfolioViews views) {
        this.views = views;
    }

    @GetMapping("/portfolio")
    @PreAuthorize("@coachingRules.mayCoach()")
    String own(Form form, Model model) {
        UUID reader = SignedIn.current().map(SignedIn::id).orElseThrow(() -> new NotHere("portfolio of nobody"));
        model.addAttribute("view", views.of(reader, form));
        return "coaching/portfolio";
    }

    @GetMapping("/portfolios")
    @PreAuthorize("@coachingRules.mayMove()")
    String team(Model model) {
        model.addAttribute("view", views.team());
        return "coaching/team";
    }

    @GetMapping("/portfolios/{person}")
    @PreAuthorize("@coachingRules.mayManage(#person)")
    String portfolio(@PathVariable UUID person, Form form, Model model) {
        model.addAttribute("view", views.of(person, form));
        return "coaching/portfolio";
    }
}
