package org.parcours.connections.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.SignedIn;
import org.parcours.connections.Families;
import org.parcours.connections.Offer;
import org.parcours.connections.Offer.Draft;
import org.parcours.connections.Offers;
import org.parcours.connections.Partners;
import org.parcours.connections.Terms;
import org.parcours.startups.NetworkSettings;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Done;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.ModelAndView;

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

    private static Draft draft(Fields<Draft> form) {
        return Draft.of(
                form.line("family", Draft::family),
                form.paragraphs("words", Draft::words),
                terms(form),
                form.whole("capacity", Draft::capacity),
                form.day("from", Draft::from),
                form.day("until", Draft::until));
    }

    private static Terms terms(Fields<Draft> form) {
        return new Terms(
                form.amount("ticketFrom", "currency", of(Terms::ticketFrom)),
                form.amount("ticketTo", "currency", of(Terms::ticketTo)),
                form.line("currency", of(Terms::currency)),
                form.codes("instruments", of(Terms::instruments)),
                form.codes("stages", of(Terms::stages)),
                form.codes("sectors", of(Terms::sectors)),
                form.codes("countries", of(Terms::countries)),
                form.codes("customers", of(Terms::customers)),
                form.words("skills", of(Terms::skills)),
                form.line("level", of(Terms::level)),
                form.whole("hoursAMonth", of(Terms::hoursAMonth)));
    }

    private static <T extends @Nullable Object> Function<Draft, T> of(Function<Terms, T> part) {
        return draft -> part.apply(draft.terms());
    }

    @PreAuthorize("@connectionRules.mayOffer(#id)")
    @GetMapping("/partners/{id}/offers/new")
    ModelAndView blank(@PathVariable UUID id, Form form) {
        if (!Families.codes().contains(form.typed("family"))) {
            form.put("family", "financing");
        }
        form.preset("currency", settings.currency()).preset("capacity", 3).preset("from", LocalDate.now(clock));
        return page(id, null, form);
    }

    private ModelAndView page(UUID partner, @Nullable Offer offer, Form form) {
        return new ModelAndView("connections/offer")
                .addObject("partner", partners.byId(partner).orElseThrow(() -> new NotHere("partner " + partner)))
                .addObject("offer", offer)
                .addObject("form", form)
                .addObject("labels", labels.reader(form.words()));
    }

    @PreAuthorize("@connectionRules.mayOffer(#id)")
    @PostMapping("/partners/{id}/offers")
    ModelAndView add(@PathVariable UUID id, Form form) {
        return form.send(
                OfferForms::draft,
                draft -> {
                    offers.add(id, draft);
                    return done(id, form, "connections.offer.added");
                },
                () -> page(id, null, form));
    }

    private static Done done(UUID partner, Form form, String key) {
        return form.done("/partners/" + partner + "#offers", key);
    }

    @PreAuthorize("@connectionRules.mayChangeOffer(#id)")
    @GetMapping("/offers/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, Form form) {
        return page(offer(id), recorded(id, form));
    }

    private ModelAndView page(Offer offer, Form form) {
        return page(offer.partner(), offer, form);
    }

    private Form recorded(UUID id, Form form) {
        Offer offer = offer(id);
        return form.fill(OfferForms::draft, offer.draft(), offer.version());
    }

    @PreAuthorize("@connectionRules.mayChangeOffer(#id)")
    @PutMapping("/offers/{id}")
    ModelAndView change(@PathVariable UUID id, Form form) {
        return form.send(
                OfferForms::draft,
                draft -> {
                    offers.change(id, draft, form.version(), reader());
                    return done(offer(id).partner(), form, "connections.saved");
                },
                () -> page(offer(id), form),
                theirs -> recorded(id, theirs));
    }

    @PreAuthorize("@connectionRules.mayChangeOffer(#id)")
    @PostMapping("/offers/{id}/confirmation")
    ModelAndView confirm(@PathVariable UUID id, Form form) {
        UUID partner = offer(id).partner();
        return form.act(
                () -> {
                    offers.confirm(id, reader());
                    return done(partner, form, "connections.offer.confirmed");
                },
                "/partners/" + partner);
    }

    private static @Nullable String reader() {
        return SignedIn.current().map(SignedIn::name).orElse(null);
    }

    private Offer offer(UUID id) {
        return offers.byId(id).orElseThrow(() -> new NotHere("offer " + id));
    }
}
