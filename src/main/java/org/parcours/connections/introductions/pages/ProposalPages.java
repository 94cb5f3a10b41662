package org.parcours.connections.introductions.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.needs.Needs;
import org.parcours.connections.introductions.Proposals;
import org.parcours.connections.search.PartnerSearch;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A startup is proposed to a partner: first whom, then with what speaks for and against it before
/// one's eyes.
@Controller
class ProposalPages {
    private final Proposals proposals;
    private final ProposalViews views;
    private final Needs needs;
    private final PartnerSearch partners;

    ProposalPages(Proposals proposals, ProposalViews views, Needs needs, PartnerSearch partners) {
        this.proposals = proposals;
        this.views = views;
        this.needs = needs;
        this.partners = partners;
    }

    private static Proposals.Draft draft(Fields<Proposals.Draft> form) {
        UUID need = form.id("need", Proposals.Draft::need);
        if (need == null) {
            throw new NotHere("a need");
        }
        return new Proposals.Draft(
                need,
                form.id("partner", Proposals.Draft::partner),
                form.id("offer", Proposals.Draft::offer),
                form.id("contact", Proposals.Draft::contact),
                form.id("founder", Proposals.Draft::founder),
                form.text("message", Proposals.Draft::message),
                form.yes("knowingly", Proposals.Draft::knowingly));
    }

    @GetMapping("/introductions/new")
    @PreAuthorize("@introductionRules.mayPropose(#need)")
    ModelAndView form(@RequestParam(required = false) @Nullable UUID need, Form form) {
        Proposals.Draft asked = form.read(ProposalPages::draft);
        return asked.offer() == null && asked.partner() == null ? choose(asked.need(), form) : page(form);
    }

    /// Somebody whom no offer speaks of: found by name.
    private ModelAndView choose(UUID need, Form form) {
        String text = form.typed("q").strip();
        return new ModelAndView("connections/introductions/choose")
                .addObject("need", needs.byId(need).orElseThrow(() -> new NotHere("need " + need)))
                .addObject("text", text)
                .addObject(
                        "found",
                        text.isEmpty()
                                ? List.of()
                                : partners.find(PartnerSearch.LIST.read(Map.of("q", text)), null)
                                        .lines());
    }

    private ModelAndView page(Form form) {
        Proposals.Draft asked = form.read(ProposalPages::draft);
        return new ModelAndView("connections/introductions/new")
                .addObject("form", form)
                .addObject(
                        "view", views.of(proposals.look(asked.need(), asked.partner(), asked.offer()), form.words()));
    }

    @PostMapping("/introductions")
    @PreAuthorize("@introductionRules.mayPropose(#need)")
    ModelAndView propose(@RequestParam(required = false) @Nullable UUID need, Form form) {
        return form.send(
                ProposalPages::draft,
                draft -> {
                    UUID proposed = proposals.propose(draft).id();
                    return form.done(form.back("/introductions/" + proposed), "introductions.done.proposed");
                },
                () -> page(form));
    }
}
