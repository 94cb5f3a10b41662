package org.parcours.accounts.pages;

import java.time.Clock;
import java.time.LocalDate;
import org.parcours.parks.Parks;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Where the administration starts: whatever modules put into its menu.
@Controller
class AdministrationPage {
    private final Parks parks;
    private final Clock clock;

    AdministrationPage(Parks parks, Clock clock) {
        this.parks = parks;
        this.clock = clock;
    }

    @PreAuthorize("@personRules.mayList()")
    @GetMapping("/administration")
    String start(Model model) {
        model.addAttribute("open", parks.openOn(LocalDate.now(clock)).size());
        model.addAttribute("all", parks.all().size());
        return "accounts/administration";
    }
}
