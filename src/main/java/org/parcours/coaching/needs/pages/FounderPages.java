package org.parcours.coaching.needs.pages;

import org.parcours.coaching.needs.Families;
import org.parcours.coaching.needs.Family;
import org.parcours.coaching.needs.Invitations;
import org.parcours.coaching.needs.Need;
import org.parcours.startups.Founders;
import org.parcours.web.OpenToAll;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.SmallForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What a founder says by a link from a mail, on a phone, without an account. Opening the link uses nothing: only what
/// is sent does.
@OpenToAll
@Controller
@RequestMapping("/express/{secret}")
class FounderPages {
    private final Invitations invitations;
    private final NeedForms needForms;
    private final Families families;

    FounderPages(Invitations invitations, NeedForms needForms, Families families) {
        this.invitations = invitations;
        this.needForms = needForms;
        this.families = families;
    }

    private SmallForm<Need.Draft> need(String secret, Founders.Founder founder, Family family, Form form) {
        return needForms
                .of(form, family, founder.name())
                .named("needs.form.founder", "/express/" + secret + "?family=" + family.code())
                .lead(families.name(family.code(), form.words()));
    }

    @GetMapping
    ModelAndView form(@PathVariable String secret, Form form) {
        Founders.Founder founder = invitations.look(secret);
        Family family = families.find(form.typed("family")).orElse(null);
        ModelAndView page = family == null || !family.offered()
                ? new ModelAndView("coaching/needs/founder-choose")
                        .addObject("base", "/express/" + secret)
                        .addObject("families", FamilyChoice.all(families, form.words()))
                : need(secret, founder, family, form).page("coaching/needs/founder-form");
        return page.addObject("founder", founder);
    }

    @PostMapping
    ModelAndView express(@PathVariable String secret, Form form) {
        Founders.Founder founder = invitations.look(secret);
        Family family = families.find(form.typed("family")).orElse(null);
        if (family == null) {
            return new ModelAndView("redirect:/express/" + secret);
        }
        return need(secret, founder, family, form)
                .answer("coaching/needs/founder-form", draft -> {
                    invitations.express(secret, draft);
                    return new ModelAndView("coaching/needs/founder-thanks");
                })
                .addObject("founder", founder);
    }
}
