package org.parcours.accounts.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.parcours.accounts.People;
import org.parcours.jobs.LateJobs;
import org.parcours.mail.Mails;
import org.parcours.parks.Parks;
import org.parcours.text.Saying;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Where the administration starts: what needs care, then whatever modules put into its menu.
@Controller
class AdministrationPage {
    private final People people;
    private final Mails mails;
    private final LateJobs jobs;
    private final Parks parks;
    private final Clock clock;

    AdministrationPage(People people, Mails mails, LateJobs jobs, Parks parks, Clock clock) {
        this.people = people;
        this.mails = mails;
        this.jobs = jobs;
        this.parks = parks;
        this.clock = clock;
    }

    @PreAuthorize("@personRules.mayList()")
    @GetMapping("/administration")
    String start(Model model) {
        model.addAttribute("care", care());
        model.addAttribute("open", parks.openOn(LocalDate.now(clock)).size());
        model.addAttribute("all", parks.all().size());
        return "accounts/administration";
    }

    private List<Care> care() {
        List<Care> care = new ArrayList<>();
        if (!mails.leave()) {
            care.add(new Care(Saying.of("accounts.care.mail"), "/administration/outbox"));
        }
        long refused = mails.outbox().stream()
                .filter(letter -> letter.failure() != null)
                .count();
        if (refused > 0) {
            care.add(new Care(Saying.of("accounts.care.refused", refused), "/administration/outbox"));
        }
        long invited = people.invited(LocalDate.now(clock));
        if (invited > 0) {
            care.add(new Care(Saying.of("accounts.care.invited", invited), "/administration/people"));
        }
        List<String> late = jobs.names();
        if (!late.isEmpty()) {
            care.add(
                    new Care(Saying.of("accounts.care.jobs", late.size(), String.join(", ", late)), "/administration"));
        }
        return care;
    }
}
