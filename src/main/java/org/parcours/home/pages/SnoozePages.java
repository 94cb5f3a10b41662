package org.parcours.home.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.parcours.accounts.SignedIn;
import org.parcours.home.Days;
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Putting a line of one's own day off, and taking it up again.
@Controller
class SnoozePages {
    static final String REFUSED = "refusedSnooze";

    private final Days days;
    private final Clock clock;

    SnoozePages(Days days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    @PreAuthorize("@homeRules.mayOpen()")
    @PostMapping("/day/snoozes")
    String putOff(
            @RequestParam String rule,
            @RequestParam UUID subject,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            Page page,
            RedirectAttributes after) {
        UUID reader = SignedIn.current().orElseThrow().id();
        try {
            if (until.isBlank()) {
                throw new Refused("home.snooze.refused.day");
            }
            LocalDate day = org.parcours.values.Days.day(until);
            days.putOff(reader, rule, subject, LocalDate.now(clock), day, reason);
            after.addFlashAttribute(
                    Flash.ATTRIBUTE,
                    Flash.done(
                            page.say("home.snooze.done", page.words().date(day)),
                            "/day/snoozes/" + rule + "/" + subject));
        } catch (Refused refused) {
            after.addFlashAttribute(
                    REFUSED, new DayView.RefusedSnooze(rule, subject, until, reason, refused.in(page.words())));
        }
        return "redirect:/day";
    }

    @PreAuthorize("@homeRules.mayOpen()")
    @DeleteMapping("/day/snoozes/{rule}/{subject}")
    String takeUp(@PathVariable String rule, @PathVariable UUID subject, Page page, RedirectAttributes after) {
        days.takeUp(SignedIn.current().orElseThrow().id(), rule, subject);
        after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("home.snooze.taken-up")));
        return "redirect:/day";
    }
}
