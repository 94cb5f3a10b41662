package org.parcours.accounts.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.People;
import org.parcours.accounts.Person;
import org.parcours.text.Language;
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What an administrator does with one account.
@Controller
@PreAuthorize("@personRules.mayAdminister()")
class PersonPages {
    private final People people;
    private final Clock clock;

    PersonPages(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @PostMapping("/administration/people/{id}")
    String describe(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String nameArabic,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String phone,
            Page page,
            RedirectAttributes next) {
        Person person = people.byId(id).orElseThrow(() -> new NotHere("person " + id));
        return answer(
                id,
                "accounts.person.saved",
                null,
                page,
                next,
                () -> people.describe(
                        person,
                        name,
                        nameArabic.isBlank() ? null : nameArabic.strip(),
                        Language.of(language),
                        person.digits(),
                        phone));
    }

    @DeleteMapping("/administration/people/{id}/roles/{role}")
    String end(@PathVariable UUID id, @PathVariable UUID role, Page page, RedirectAttributes next) {
        // yesterday is the last day, so that the right ends now
        return answer(
                id,
                "accounts.role.taken",
                null,
                page,
                next,
                () -> people.end(id, role, LocalDate.now(clock).minusDays(1)));
    }

    @PostMapping("/administration/people/{id}/suspension")
    String suspend(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Page page, RedirectAttributes next) {
        String undo = "/administration/people/" + id + "/suspension";
        return answer(id, "accounts.suspend.done", undo, page, next, () -> people.suspend(id, reason));
    }

    @DeleteMapping("/administration/people/{id}/suspension")
    String restore(@PathVariable UUID id, Page page, RedirectAttributes next) {
        return answer(id, "accounts.suspend.restored", null, page, next, () -> people.restore(id));
    }

    @PostMapping("/administration/people/{id}/invitation")
    String inviteAgain(@PathVariable UUID id, Page page, RedirectAttributes next) {
        Flash sent = Flash.done(page.say(PeoplePages.done(people.inviteAgain(id))));
        next.addFlashAttribute(Flash.ATTRIBUTE, sent);
        return "redirect:/administration/people/" + id;
    }

    @PostMapping("/administration/people/{id}/sign-out")
    String signOut(@PathVariable UUID id, Page page, RedirectAttributes next) {
        return answer(id, "accounts.person.signed-out", null, page, next, () -> people.signOutEverywhere(id));
    }

    private static String answer(
            UUID id, String done, @Nullable String undo, Page page, RedirectAttributes next, Runnable change) {
        try {
            change.run();
            next.addFlashAttribute(Flash.ATTRIBUTE, new Flash(Flash.Kind.DONE, page.say(done), undo));
        } catch (Refused refused) {
            next.addFlashAttribute(Flash.ATTRIBUTE, Flash.refused(refused.in(page.words())));
        }
        return "redirect:/administration/people/" + id;
    }
}
