package org.parcours.connections.introductions.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.Needs;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.Proposals;
import org.parcours.connections.search.PartnerFilter;
import org.parcours.connections.search.PartnerSearch;
import org.parcours.startups.forms.Form;
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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

    @GetMapping("/introductions/new")
    @PreAuthorize("@introductionRules.mayPropose(#need)")
    String form(
            @RequestParam(required = false) @Nullable UUID need,
            @RequestParam Map<String, String> address,
            Page page,
            Model model) {
        Form form = new Form(address, page.words());
        return form.id("offer") == null && form.id("partner") == null
                ? choose(form, model)
                : show(form, Map.of(), page, model);
    }

    /// Somebody whom no offer speaks of: found by name.
    private String choose(Form form, Model model) {
        Need need = need(form);
        String text = form.typed("q").strip();
        model.addAttribute("need", need);
        model.addAttribute("text", text);
        model.addAttribute(
                "found",
                text.isEmpty()
                        ? java.util.List.of()
                        : partners.find(PartnerFilter.of(Map.of("q", text)), null)
                                .lines());
        return "connections/introductions/choose";
    }

    private Need need(Form form) {
        UUID id = form.id("need");
        return id == null ? missing() : needs.byId(id).orElseThrow(() -> new NotHere("need " + id));
    }

    private static Need missing() {
        throw new NotHere("a need");
    }

    private String show(Form form, Map<String, String> errors, Page page, Model model) {
        model.addAttribute(
                "view",
                views.of(
                        proposals.look(need(form).id(), form.id("partner"), form.id("offer")),
                        form,
                        errors,
                        page.words()));
        return "connections/introductions/new";
    }

    @PostMapping("/introductions")
    @PreAuthorize("@introductionRules.mayPropose(#need)")
    String propose(
            @RequestParam(required = false) @Nullable UUID need,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Form form = new Form(typed, page.words());
        try {
            Introduction proposed = proposals.propose(new Proposals.Draft(
                    need(form).id(),
                    form.id("partner"),
                    form.id("offer"),
                    form.id("contact"),
                    form.id("founder"),
                    form.text("message"),
                    !form.typed("knowingly").isEmpty()));
            after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("introductions.done.proposed")));
            return "redirect:" + form.back("/introductions/" + proposed.id());
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, refused.byField(page.words()), page, model);
        }
    }
}
