package org.parcours.home.pages;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.parcours.accounts.OnDuty;
import org.parcours.accounts.SignedIn;
import org.parcours.home.CalendarFile;
import org.parcours.home.MorningMails;
import org.parcours.links.LinkRefused;
import org.parcours.links.Links;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.OpenToAll;
import org.parcours.web.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How somebody takes their day: by mail in the morning, in their own calendar.
@Controller
class DaySettingsPages {
    private static final String CALENDAR = "home.calendar";
    private static final Duration AS_LONG_AS_IT_IS_USED = Duration.ofDays(3650);
    private static final MediaType ICALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final MorningMails mails;
    private final Links links;
    private final OnDuty people;
    private final CalendarFile file;
    private final Clock clock;

    DaySettingsPages(MorningMails mails, Links links, OnDuty people, CalendarFile file, Clock clock) {
        this.mails = mails;
        this.links = links;
        this.people = people;
        this.file = file;
        this.clock = clock;
    }

    @PreAuthorize("@homeRules.mayOpen()")
    @GetMapping("/day/settings")
    String show(Model model) {
        return show("", model);
    }

    @PreAuthorize("@homeRules.mayOpen()")
    @PutMapping("/day/settings")
    String set(@RequestParam(defaultValue = "false") boolean wanted, Page page, RedirectAttributes after) {
        mails.want(SignedIn.current().orElseThrow().id(), wanted);
        after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("home.settings.saved")));
        return "redirect:/day/settings";
    }

    /// The address stands in this one answer and nowhere else, so there is no redirect.
    @PreAuthorize("@homeRules.mayOpen()")
    @PostMapping("/day/calendar")
    String newCalendar(Model model) {
        SignedIn person = SignedIn.current().orElseThrow();
        links.lapse(CALENDAR, person.id());
        String secret = links.create(CALENDAR, person.id(), person.email(), person.language(), AS_LONG_AS_IT_IS_USED);
        return show(links.to("/calendar/" + secret + ".ics"), model);
    }

    private String show(String calendar, Model model) {
        model.addAttribute(
                "wanted", mails.wanted(SignedIn.current().orElseThrow().id()));
        model.addAttribute("calendar", calendar);
        return "home/settings";
    }

    /// Read by a calendar program again and again: looking does not spend the link.
    @OpenToAll
    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<String> calendar(@PathVariable String secret) {
        try {
            UUID person = links.look(secret, CALENDAR).subject();
            return ResponseEntity.ok()
                    .contentType(ICALENDAR)
                    .body(file.of(people.of(person, LocalDate.now(clock))
                            .orElseThrow(() -> new NotHere("a person on duty"))));
        } catch (LinkRefused gone) {
            throw new NotHere("a calendar");
        }
    }
}
