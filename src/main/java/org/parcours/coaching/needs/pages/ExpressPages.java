package org.parcours.coaching.needs.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.needs.Families;
import org.parcours.coaching.needs.Family;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.Needs;
import org.parcours.startups.Identities;
import org.parcours.startups.Identity;
import org.parcours.startups.StartupRules;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.startups.forms.SmallForms;
import org.parcours.text.Words;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A need expressed from the dossier: first its family, then what that family asks.
@SmallForms
@Controller
@RequestMapping("/startups/{id}/needs")
class ExpressPages {
    private final FormPages forms;
    private final NeedForms needForms;
    private final Families families;
    private final Needs needs;
    private final Teller teller;

    ExpressPages(FormPages forms, NeedForms needForms, Families families, Needs needs, Teller teller) {
        this.forms = forms;
        this.needForms = needForms;
        this.families = families;
        this.needs = needs;
        this.teller = teller;
    }

    /// Who tells, and when.
    @org.springframework.stereotype.Component
    static class Teller {
        private final Identities identities;
        private final StartupRules rules;
        private final Clock clock;

        Teller(Identities identities, StartupRules rules, Clock clock) {
            this.identities = identities;
            this.rules = rules;
            this.clock = clock;
        }

        LocalDate today() {
            return LocalDate.now(clock);
        }

        /// Somebody of the startup tells for themselves; staff say who told them.
        boolean isStaff(UUID startup) {
            return rules.mayEdit(startup);
        }

        /// Who most probably told: the first founder who is still there.
        String founder(UUID startup) {
            return identities.of(startup).founders().stream()
                    .filter(founder -> founder.until() == null)
                    .map(Identity.Founder::name)
                    .findFirst()
                    .orElse("");
        }
    }

    @GetMapping("/new")
    @PreAuthorize("@needRules.mayExpress(#id)")
    String form(@PathVariable UUID id, @RequestParam Map<String, String> address, Page page, Model model) {
        Family family = families.find(address.get("family")).orElse(null);
        if (family == null || !family.offered()) {
            model.addAttribute("startup", forms.startup(id));
            model.addAttribute("families", FamilyChoice.all(families, page.words()));
            return "coaching/needs/choose";
        }
        Map<String, String> given = new HashMap<>(address);
        given.put("expressedOn", teller.today().toString());
        given.put("expressedBy", teller.founder(id));
        Form form = needForms.empty(page.words(), given);
        return forms.show(id, view(id, family, form, page.words()), model);
    }

    @PostMapping
    @PreAuthorize("@needRules.mayExpress(#id)")
    String express(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Family family =
                families.find(typed.get("family")).orElseThrow(() -> new NotHere("family " + typed.get("family")));
        Form form = needForms.empty(words, typed);
        @Nullable
        String self = teller.isStaff(id)
                ? null
                : SignedIn.current().map(SignedIn::name).orElseThrow();
        return forms.answer(
                id,
                form,
                new FormPages.Task<>(
                        () -> needForms.read(form, family, self),
                        draft -> express(id, draft, words),
                        () -> view(id, family, form, words)),
                answer);
    }

    private Flash express(UUID id, Need.Draft draft, Words words) {
        Need need = needs.express(id, draft);
        return teller.isStaff(id)
                ? Flash.done(words.say("needs.done.expressed"), "/needs/" + need.id())
                : Flash.done(words.say("needs.done.told"));
    }

    private FormView view(UUID id, Family family, Form form, Words words) {
        FormView.Builder fields = needForms.fields(form, family.shape(), words);
        if (teller.isStaff(id)) {
            fields.text("expressedBy", "expressed-by", true, null).day("expressedOn", "expressed-on", true, null);
        }
        return fields.at(
                "/startups/" + id + "/needs?family=" + family.code(), "express", families.name(family.code(), words));
    }
}
