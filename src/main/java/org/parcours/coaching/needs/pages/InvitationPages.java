package org.parcours.coaching.needs.pages;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.needs.Invitations;
import org.parcours.startups.Founders;
import org.parcours.startups.forms.DossierForms;
import org.parcours.startups.journeys.Refusal;
import org.parcours.text.Language;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.Option;
import org.parcours.web.forms.SmallForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Sends a founder the link by which the startup says what it needs.
@Controller
@RequestMapping("/startups/{id}/needs/invitation")
@PreAuthorize("@startupRules.mayEdit(#id)")
class InvitationPages {
    private final DossierForms forms;
    private final Founders founders;
    private final Invitations invitations;

    InvitationPages(DossierForms forms, Founders founders, Invitations invitations) {
        this.forms = forms;
        this.founders = founders;
        this.invitations = invitations;
    }

    private record Invited(String email, @Nullable Language language) {}

    private SmallForm<Invited> invitation(UUID id, Form form) {
        List<Option> addresses = founders.of(id).stream()
                .map(founder -> new Option(founder.email(), founder.name() + " · " + founder.email()))
                .toList();
        return forms.beneath(id, form.small((Fields<Invited> fields) -> invited(addresses, fields)))
                .named("needs.form.invitation", "/startups/" + id + "/needs/invitation")
                .lead(form.words().say(addresses.isEmpty() ? "needs.invitation.nobody" : "needs.invitation.about"));
    }

    private static Invited invited(List<Option> addresses, Fields<Invited> form) {
        String email = form.required("needs.column.email").code("email", addresses, Invited::email);
        Language language = form.required("needs.column.language")
                .choice("language", List.of(Language.values()), "needs.language.", Invited::language);
        return new Invited(Refusal.needed(email, "email"), language);
    }

    @GetMapping
    ModelAndView form(@PathVariable UUID id, Form form) {
        founders.of(id).stream()
                .findFirst()
                .ifPresent(founder -> form.preset("email", founder.email())
                        .preset("language", founder.language().name()));
        return invitation(id, form).page();
    }

    @PostMapping
    ModelAndView send(@PathVariable UUID id, Form form) {
        return invitation(id, form).send(invited -> {
            invitations.send(id, invited.email(), invited.language());
            return form.done(form.back("/startups/" + id), "needs.done.invited", invited.email());
        });
    }
}
