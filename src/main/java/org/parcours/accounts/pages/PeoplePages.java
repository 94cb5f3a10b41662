package org.parcours.accounts.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parcours.accounts.Invitation;
import org.parcours.accounts.People;
import org.parcours.accounts.Person;
import org.parcours.accounts.PersonRules;
import org.parcours.parks.Parks;
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Everybody with an account: to find, to invite, to look at.
@Controller
class PeoplePages {
    private static final int ON_A_PAGE = 50;

    private final People people;
    private final PersonRules rules;
    private final Parks parks;
    private final Places places;
    private final TypedDossier dossiers;
    private final Clock clock;

    PeoplePages(People people, PersonRules rules, Parks parks, Places places, TypedDossier dossiers, Clock clock) {
        this.people = people;
        this.rules = rules;
        this.parks = parks;
        this.places = places;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @PreAuthorize("@personRules.mayList()")
    @GetMapping("/administration/people")
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int from, Model model) {
        int start = Math.max(0, from);
        List<Person> found = people.search(q, rules.parks(), start);
        model.addAttribute("people", found.subList(0, Math.min(ON_A_PAGE, found.size())));
        model.addAttribute("more", found.size() > ON_A_PAGE);
        model.addAttribute("from", start);
        model.addAttribute("q", q);
        model.addAttribute("mayAdminister", rules.mayAdminister());
        model.addAttribute("places", places);
        model.addAttribute("today", LocalDate.now(clock));
        return "accounts/people";
    }

    @PreAuthorize("@personRules.mayAdminister()")
    @GetMapping("/administration/people/new")
    String blank(Model model) {
        return invitation(InvitationForm.EMPTY, "", model);
    }

    private String invitation(InvitationForm form, String error, Model model) {
        describe(form, error, model);
        return "accounts/invite";
    }

    private void describe(InvitationForm form, String error, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("error", error);
        model.addAttribute("parks", parks.all());
        model.addAttribute("found", dossiers.find(form.role(), form.startup()));
    }

    /// Names offered while one is typed.
    @PreAuthorize("@personRules.mayAdminister()")
    @GetMapping("/administration/people/startups")
    String dossiers(
            @RequestParam(defaultValue = "") String startup,
            @RequestParam(defaultValue = "") String role,
            Model model) {
        model.addAttribute("found", dossiers.find(role, startup));
        return "accounts/fields/startups";
    }

    @PreAuthorize("@personRules.mayAdminister()")
    @PostMapping("/administration/people")
    String invite(InvitationForm form, Page page, Model model, RedirectAttributes next) {
        Invitation.Sent sent;
        try {
            InvitationForm meant = dossiers.resolved(form, page.words());
            sent = people.invite(meant.invitation(LocalDate.now(clock)));
        } catch (Refused refused) {
            return invitation(form, refused.in(page.words()), model);
        }
        next.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say(done(sent))));
        return "redirect:/administration/people/" + sent.person();
    }

    static String done(Invitation.Sent sent) {
        return sent.mailed() ? "accounts.invite.done" : "accounts.invite.not-mailed";
    }

    @PreAuthorize("@personRules.mayRead(#id)")
    @GetMapping("/administration/people/{id}")
    String person(@PathVariable UUID id, Model model) {
        return person(id, InvitationForm.EMPTY, "", model);
    }

    private String person(UUID id, InvitationForm form, String error, Model model) {
        describe(form, error, model);
        model.addAttribute("person", people.byId(id).orElseThrow(() -> new NotHere("person " + id)));
        model.addAttribute("mayAdminister", rules.mayAdminister());
        model.addAttribute("places", places);
        return "accounts/person";
    }

    @PreAuthorize("@personRules.mayAdminister()")
    @PostMapping("/administration/people/{id}/roles")
    String hold(@PathVariable UUID id, InvitationForm form, Page page, Model model, RedirectAttributes next) {
        try {
            InvitationForm meant = dossiers.resolved(form, page.words());
            people.hold(id, meant.held(LocalDate.now(clock)));
        } catch (Refused refused) {
            return person(id, form, refused.in(page.words()), model);
        }
        next.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("accounts.role.given")));
        return "redirect:/administration/people/" + id;
    }
}
