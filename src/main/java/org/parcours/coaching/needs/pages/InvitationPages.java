package org.parcours.coaching.needs.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parcours.coaching.needs.Invitations;
import org.parcours.startups.Founders;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.startups.forms.SmallForms;
import org.parcours.startups.journeys.Refusal;
import org.parcours.text.Language;
import org.parcours.text.Words;
import org.parcours.web.Flash;
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

/// Sends a founder the link by which the startup says what it needs.
@SmallForms
@Controller
@RequestMapping("/startups/{id}/needs/invitation")
class InvitationPages {
    private final FormPages forms;
    private final Founders founders;
    private final Invitations invitations;

    InvitationPages(FormPages forms, Founders founders, Invitations invitations) {
        this.forms = forms;
        this.founders = founders;
        this.invitations = invitations;
    }

    @GetMapping
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String form(@PathVariable UUID id, @RequestParam Map<String, String> address, Page page, Model model) {
        Map<String, String> given = new HashMap<>(address);
        founders.of(id).stream().findFirst().ifPresent(founder -> {
            given.putIfAbsent("email", founder.email());
            given.putIfAbsent("language", founder.language().name());
        });
        return forms.show(id, view(id, new Form(given, page.words()), page.words()), model);
    }

    @PostMapping
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String send(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = new Form(typed, words);
        return forms.answer(
                id,
                form,
                new FormPages.Task<>(
                        () -> form.choice("language", Language.class),
                        language -> {
                            String email = form.text("email");
                            if (email == null) {
                                throw Refusal.MISSING.of("email");
                            }
                            invitations.send(id, email, language);
                            return Flash.done(words.say("needs.done.invited", email));
                        },
                        () -> view(id, form, words)),
                answer);
    }

    private FormView view(UUID id, Form form, Words words) {
        List<FormView.Option> addresses = founders.of(id).stream()
                .map(founder -> new FormView.Option(founder.email(), founder.name() + " · " + founder.email()))
                .toList();
        return new FormView.Builder(form, words, NeedForms.COLUMNS, NeedForms.FORMS)
                .choice("email", "email", true, addresses)
                .choice("language", "language", true, Language.class, "needs.language.")
                .at(
                        "/startups/" + id + "/needs/invitation",
                        "invitation",
                        words.say(addresses.isEmpty() ? "needs.invitation.nobody" : "needs.invitation.about"));
    }
}
