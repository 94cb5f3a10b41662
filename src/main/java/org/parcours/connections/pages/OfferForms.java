package org.parcours.connections.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.SignedIn;
import org.parcours.connections.Families;
import org.parcours.connections.Offer;
import org.parcours.connections.Offers;
import org.parcours.connections.Partner;
import org.parcours.connections.Partners;
import org.parcours.startups.NetworkSettings;
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

/// Adds, changes and confirms what a partner offers. The family is chosen first: it says what else is asked.
@Controller
class OfferForms {
    private final Partners partners;
    private final Offers offers;
    private final LabelsFor labels;
    private final NetworkSettings settings;
    private final Clock clock;

    OfferForms(Partners partners, Offers offers, LabelsFor labels, NetworkSettings settings, Clock clock) {
        this.partners = partners;
        this.offers = offers;
        this.labels = labels;
        this.settings = settings;
        this.clock = clock;
    }

    @PreAuthorize("@connectionRules.mayOffer(#id)")
    @GetMapping("/partners/{id}/offers/new")
    ModelAndView blank(@PathVariable UUID id, @RequestParam(defaultValue = "financing") String family, Page page) {
        String known = Families.codes().contains(family) ? family : "financing";
        Typed form = Typed.of(OfferForm.blank(known, LocalDate.now(clock), settings.currency()), page);
        return form(new OfferEditView(partner(id), null, form, "", labels.reader(page.words()), Map.of()));
    }

    @PreAuthorize("@connectionRules.mayOffer(#id)")
    @PostMapping("/partners/{id}/offers")
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Page page,
            RedirectAttributes after) {
        Typed form = Typed.of(typed, page);
        Optional<Offer.Draft> draft = OfferForm.draft(form);
        if (draft.isEmpty()) {
            return form(new OfferEditView(partner(id), null, form, "", labels.reader(page.words()), Map.of()));
        }
        offers.add(id, draft.get());
        after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("connections.offer.added")));
        return new ModelAndView("redirect:/partners/" + id + "#offers");
    }

    @PreAuthorize("@connectionRules.mayChangeOffer(#id)")
    @GetMapping("/offers/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, Page page) {
        Offer offer = offer(id);
        return form(view(offer, Typed.of(OfferForm.of(offer.draft()), page), offer.version(), Map.of()));
    }

    @PreAuthorize("@connectionRules.mayChangeOffer(#id)")
    @PutMapping("/offers/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam Instant version,
            @RequestParam MultiValueMap<String, String> typed,
            Page page,
            RedirectAttributes after) {
        Typed form = Typed.of(typed, page);
        Optional<Offer.Draft> draft = OfferForm.draft(form);
        if (draft.isEmpty()) {
            return form(view(offer(id), form, version, Map.of()));
        }
        try {
            offers.change(id, draft.get(), version, reader());
        } catch (ConcurrencyFailureException changedMeanwhile) {
            Offer now = offer(id);
            ModelAndView conflict = form(view(now, form, now.version(), form.unlike(OfferForm.of(now.draft()))));
            conflict.setStatus(HttpStatus.CONFLICT);
            return conflict;
        }
        after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("connections.saved")));
        return new ModelAndView("redirect:/partners/" + offer(id).partner() + "#offers");
    }

    @PreAuthorize("@connectionRules.mayChangeOffer(#id)")
    @PostMapping("/offers/{id}/confirmation")
    String confirm(@PathVariable UUID id, Page page, RedirectAttributes after) {
        offers.confirm(id, reader());
        after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("connections.offer.confirmed")));
        return "redirect:/partners/" + offer(id).partner() + "#offers";
    }

    private static @Nullable String reader() {
        return SignedIn.current().map(SignedIn::name).orElse(null);
    }

    private OfferEditView view(Offer offer, Typed form, Instant version, Map<String, String> theirs) {
        return new OfferEditView(
                partner(offer.partner()),
                offer,
                form,
                version.toString(),
                labels.reader(form.page().words()),
                theirs);
    }

    private Partner partner(UUID id) {
        return partners.byId(id).orElseThrow(() -> new NotHere("partner " + id));
    }

    private Offer offer(UUID id) {
        return offers.byId(id).orElseThrow(() -> new NotHere("offer " + id));
    }

    private static ModelAndView form(OfferEditView view) {
        return new ModelAndView("connections/offer", "view", view);
    }
}
