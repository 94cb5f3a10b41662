package org.parcours.connections.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parcours.connections.Duplicates;
import org.parcours.connections.Partner;
import org.parcours.connections.Partners;
import org.parcours.transfers.Finding;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Adds a partner, and changes what is said of it. Where two change one partner, the second keeps what was typed, sees
/// what the other left and saves again.
@Controller
class PartnerForms {
    private final Partners partners;
    private final Duplicates duplicates;
    private final LabelsFor labels;

    PartnerForms(Partners partners, Duplicates duplicates, LabelsFor labels) {
        this.partners = partners;
        this.duplicates = duplicates;
        this.labels = labels;
    }

    @PreAuthorize("@connectionRules.mayRegister()")
    @GetMapping("/partners/new")
    ModelAndView blank(Page page) {
        Typed form = Typed.of(Map.of("country", List.of("MA")), page);
        return form(new PartnerEditView(null, form, "", labels.reader(page.words()), List.of(), Map.of()));
    }

    /// Who may be meant is shown first; `other=yes` says that it is somebody else.
    @PreAuthorize("@connectionRules.mayRegister()")
    @PostMapping("/partners")
    ModelAndView register(@RequestParam MultiValueMap<String, String> typed, Page page, RedirectAttributes after) {
        Typed form = Typed.of(typed, page);
        Optional<Partner.Facts> facts = PartnerForm.facts(form);
        List<Finding.Likeness> alike =
                facts.isPresent() && !form.chose("other", "yes") ? duplicates.like(facts.get()) : List.of();
        if (facts.isEmpty() || !alike.isEmpty()) {
            return form(new PartnerEditView(null, form, "", labels.reader(page.words()), alike, Map.of()));
        }
        UUID id = partners.register(facts.get());
        after.addFlashAttribute(
                Flash.ATTRIBUTE,
                Flash.done(page.say("connections.new.done", facts.get().name())));
        return new ModelAndView("redirect:/partners/" + id);
    }

    @PreAuthorize("@connectionRules.mayEdit(#id)")
    @GetMapping("/partners/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, Page page) {
        Partner partner = read(id);
        Typed form = Typed.of(PartnerForm.of(partner.facts()), page);
        return form(view(partner, form, partner.version(), Map.of(), page));
    }

    @PreAuthorize("@connectionRules.mayEdit(#id)")
    @PutMapping("/partners/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam Instant version,
            @RequestParam MultiValueMap<String, String> typed,
            Page page,
            RedirectAttributes after) {
        Typed form = Typed.of(typed, page);
        Optional<Partner.Facts> facts = PartnerForm.facts(form);
        if (facts.isEmpty()) {
            return form(view(read(id), form, version, Map.of(), page));
        }
        try {
            partners.change(id, facts.get(), version);
        } catch (ConcurrencyFailureException changedMeanwhile) {
            Partner now = read(id);
            ModelAndView conflict =
                    form(view(now, form, now.version(), form.unlike(PartnerForm.of(now.facts())), page));
            conflict.setStatus(HttpStatus.CONFLICT);
            return conflict;
        }
        after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("connections.saved")));
        return new ModelAndView("redirect:/partners/" + id);
    }

    private PartnerEditView view(Partner partner, Typed form, Instant version, Map<String, String> theirs, Page page) {
        return new PartnerEditView(partner, form, version.toString(), labels.reader(page.words()), List.of(), theirs);
    }

    private Partner read(UUID id) {
        return partners.byId(id).orElseThrow(() -> new NotHere("partner " + id));
    }

    private static ModelAndView form(PartnerEditView view) {
        return new ModelAndView("connections/edit", "view", view);
    }
}
