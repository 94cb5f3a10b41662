package org.parcours.coaching.needs.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.needs.Families;
import org.parcours.coaching.needs.Family;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.Needs;
import org.parcours.startups.Identities;
import org.parcours.startups.Identity;
import org.parcours.startups.StartupRules;
import org.parcours.startups.forms.DossierForms;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.SmallForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// A need expressed from the dossier: first its family, then what that family asks.
@Controller
@RequestMapping("/startups/{id}/needs")
class ExpressPages {
    private final DossierForms forms;
    private final NeedForms needForms;
    private final Families families;
    private final Needs needs;
    private final Teller teller;

    ExpressPages(DossierForms forms, NeedForms needForms, Families families, Needs needs, Teller teller) {
        this.forms = forms;
        this.needForms = needForms;
        this.families = families;
        this.needs = needs;
        this.teller = teller;
    }

    /// Who tells, and when.
    @Component
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

    private SmallForm<Need.Draft> need(UUID id, Family family, Form form) {
        String self = teller.isStaff(id)
                ? null
                : SignedIn.current().map(SignedIn::name).orElseThrow();
        return forms.beneath(id, needForms.of(form, family, self))
                .named("needs.form.express", "/startups/" + id + "/needs?family=" + family.code())
                .lead(families.name(family.code(), form.words()));
    }

    @GetMapping("/new")
    @PreAuthorize("@needRules.mayExpress(#id)")
    ModelAndView form(@PathVariable UUID id, Form form) {
        Family family = families.find(form.typed("family")).orElse(null);
        if (family == null || !family.offered()) {
            return new ModelAndView("coaching/needs/choose")
                    .addObject("startup", forms.startup(id))
                    .addObject("families", FamilyChoice.all(families, form.words()));
        }
        form.preset("expressedOn", teller.today()).preset("expressedBy", teller.founder(id));
        return need(id, family, form).page();
    }

    @PostMapping
    @PreAuthorize("@needRules.mayExpress(#id)")
    ModelAndView express(@PathVariable UUID id, Form form) {
        Family family =
                families.find(form.typed("family")).orElseThrow(() -> new NotHere("family " + form.typed("family")));
        return need(id, family, form).send(draft -> {
            Need need = needs.express(id, draft);
            String back = form.back("/startups/" + id);
            return teller.isStaff(id)
                    ? form.done(back, "needs.done.expressed").undo("/needs/" + need.id())
                    : form.done(back, "needs.done.told");
        });
    }
}
