package org.parcours.accounts.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.parcours.accounts.People;
import org.parcours.accounts.Person;
import org.parcours.text.Language;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

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
    ModelAndView describe(@PathVariable UUID id, Form form) {
        Person person = people.byId(id).orElseThrow(() -> new NotHere("person " + id));
        String nameArabic = form.typed("nameArabic").strip();
        return act(
                id,
                form,
                "accounts.person.saved",
                () -> people.describe(
                        person,
                        form.typed("name"),
                        nameArabic.isEmpty() ? null : nameArabic,
                        Language.of(form.typed("language")),
                        person.digits(),
                        form.typed("phone")));
    }

    @DeleteMapping("/administration/people/{id}/roles/{role}")
    ModelAndView end(@PathVariable UUID id, @PathVariable UUID role, Form form) {
        // yesterday is the last day, so that the right ends now
        return act(
                id,
                form,
                "accounts.role.taken",
                () -> people.end(id, role, LocalDate.now(clock).minusDays(1)));
    }

    @PostMapping("/administration/people/{id}/suspension")
    ModelAndView suspend(@PathVariable UUID id, Form form) {
        return form.act(
                () -> {
                    people.suspend(id, form.typed("reason"));
                    return form.done(page(id), "accounts.suspend.done").undo(page(id) + "/suspension");
                },
                page(id));
    }

    @DeleteMapping("/administration/people/{id}/suspension")
    ModelAndView restore(@PathVariable UUID id, Form form) {
        return act(id, form, "accounts.suspend.restored", () -> people.restore(id));
    }

    @PostMapping("/administration/people/{id}/invitation")
    ModelAndView inviteAgain(@PathVariable UUID id, Form form) {
        return form.act(() -> form.done(page(id), PeoplePages.done(people.inviteAgain(id))), page(id));
    }

    @PostMapping("/administration/people/{id}/sign-out")
    ModelAndView signOut(@PathVariable UUID id, Form form) {
        return act(id, form, "accounts.person.signed-out", () -> people.signOutEverywhere(id));
    }

    private static String page(UUID id) {
        return "/administration/people/" + id;
    }

    private static ModelAndView act(UUID id, Form form, String done, Runnable change) {
        return form.act(
                () -> {
                    change.run();
                    return form.done(page(id), done);
                },
                page(id));
    }
}
