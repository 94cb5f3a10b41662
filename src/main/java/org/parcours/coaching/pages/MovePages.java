package org.parcours.coaching.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.People;
import org.parcours.coaching.LoadChange;
import org.parcours.coaching.Portfolios;
import org.parcours.startups.Startup;
import org.parcours.startups.Startups;
import org.parcours.startups.journeys.Refusal;
import org.parcours.text.Days;
import org.parcours.text.Refused;
import org.parcours.text.Words;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Several startups at once: what it would do is shown before it is done, and it can be taken back as a whole.
@Controller
@RequestMapping("/portfolios/moves")
class MovePages {
    private final Portfolios portfolios;
    private final Startups startups;
    private final People people;
    private final Clock clock;

    MovePages(Portfolios portfolios, Startups startups, People people, Clock clock) {
        this.portfolios = portfolios;
        this.startups = startups;
        this.people = people;
        this.clock = clock;
    }

    @PostMapping("/preview")
    @PreAuthorize("@coachingRules.mayMove()")
    String preview(
            @RequestParam(defaultValue = "") List<UUID> startup,
            @RequestParam(required = false) @Nullable UUID person,
            Page page,
            Model model,
            RedirectAttributes after) {
        if (startup.isEmpty() || person == null) {
            after.addFlashAttribute(Flash.ATTRIBUTE, Flash.refused(page.say("portfolios.move.choose")));
            return "redirect:/portfolios";
        }
        model.addAttribute("view", view(startup, person, LocalDate.now(clock).toString(), "", Map.of()));
        return "coaching/move";
    }

    private MoveView view(Collection<UUID> chosen, UUID person, String from, String note, Map<String, String> errors) {
        List<Startup> found = startups.byIds(chosen).values().stream()
                .sorted(Comparator.comparing(Startup::name).thenComparing(Startup::id))
                .toList();
        List<LoadChange> effects =
                portfolios.preview(found.stream().map(Startup::id).toList(), person);
        Map<UUID, String> names =
                people.names(effects.stream().map(LoadChange::person).toList());
        return new MoveView(person, names.getOrDefault(person, ""), found, effects, names, from, note, errors);
    }

    @PostMapping
    @PreAuthorize("@coachingRules.mayMove()")
    String move(
            @RequestParam(defaultValue = "") List<UUID> startup,
            @RequestParam UUID person,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String note,
            Page page,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        Words words = page.words();
        try {
            Instant moment = portfolios.hand(startup, person, day(from), note);
            after.addFlashAttribute(
                    Flash.ATTRIBUTE,
                    Flash.done(
                            words.say(
                                    "portfolios.move.done",
                                    startup.size(),
                                    people.names(List.of(person)).getOrDefault(person, "")),
                            "/portfolios/moves/" + moment));
            return "redirect:/portfolios";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", view(startup, person, from, note, refused.byField(words)));
            return "coaching/move";
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : Days.read(typed);
        } catch (DateTimeException unreadable) {
            throw Refusal.NO_SUCH_DAY.of("from");
        }
    }

    /// Takes back what the reader moved at one moment.
    @DeleteMapping("/{moment}")
    @PreAuthorize("@coachingRules.mayCoach()")
    String takeBack(@PathVariable String moment, Page page, RedirectAttributes after) {
        after.addFlashAttribute(Flash.ATTRIBUTE, takeBack(moment, page.words()));
        return "redirect:/portfolio";
    }

    private Flash takeBack(String moment, Words words) {
        try {
            portfolios.takeBack(Instant.parse(moment));
            return Flash.done(words.say("portfolios.move.taken-back"));
        } catch (Refused refused) {
            return Flash.refused(refused.in(words));
        } catch (DateTimeException noMoment) {
            throw new NotHere("move " + moment);
        }
    }
}
