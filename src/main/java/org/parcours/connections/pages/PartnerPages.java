package org.parcours.connections.pages;

import java.util.List;
import java.util.UUID;
import org.parcours.accounts.SignedIn;
import org.parcours.connections.Contact;
import org.parcours.connections.Convention;
import org.parcours.connections.Partner;
import org.parcours.connections.PartnerPeople;
import org.parcours.connections.Partners;
import org.parcours.text.Language;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The page of a partner, and its people and conventions in their place on it.
@Controller
class PartnerPages {
    private final Partners partners;
    private final PartnerPeople people;
    private final PartnerParts parts;

    PartnerPages(Partners partners, PartnerPeople people, PartnerParts parts) {
        this.partners = partners;
        this.people = people;
        this.parts = parts;
    }

    /// Where somebody who is a partner begins.
    @PreAuthorize("@connectionRules.isPartner()")
    @GetMapping("/partners/own")
    String own() {
        List<UUID> own = SignedIn.current().stream()
                .flatMap(person -> person.scope().dossiers().stream())
                .filter(id -> partners.byId(id).isPresent())
                .toList();
        return "redirect:/partners/"
                + own.stream().findFirst().orElseThrow(() -> new NotHere("a partner of one's own"));
    }

    /// A partner that was merged into another leads there.
    @PreAuthorize("@connectionRules.mayRead(#id)")
    @GetMapping("/partners/{id}")
    ModelAndView show(@PathVariable UUID id, Form form) {
        UUID other = read(id).mergedInto();
        return other == null ? page(id, form, form.blank()) : new ModelAndView("redirect:/partners/" + other);
    }

    private ModelAndView page(UUID id, Form contact, Form convention) {
        return new ModelAndView("connections/partner", "view", parts.view(read(id), contact, convention));
    }

    private static Contact contact(UUID id, Fields<Contact> form) {
        Language language = form.value("language", Language::of, Contact::language);
        return Contact.of(
                id,
                form.line("name", Contact::name),
                form.line("nameArabic", Contact::nameArabic),
                form.line("part", Contact::part),
                form.line("email", Contact::email),
                form.line("phone", Contact::phone),
                language == null ? Language.FRENCH : language);
    }

    @PreAuthorize("@connectionRules.mayEdit(#id)")
    @PostMapping("/partners/{id}/contacts")
    ModelAndView addContact(@PathVariable UUID id, Form form) {
        return form.send(
                (Fields<Contact> fields) -> contact(id, fields),
                contact -> {
                    people.add(contact);
                    return form.done("/partners/" + id, "connections.saved");
                },
                () -> page(id, form, form.blank()));
    }

    @PreAuthorize("@connectionRules.mayEdit(#id)")
    @DeleteMapping("/partners/{id}/contacts/{contact}")
    ModelAndView removeContact(@PathVariable UUID id, @PathVariable UUID contact, Form form) {
        return act(id, form, "connections.contact.left", () -> people.leave(id, contact));
    }

    private static Convention convention(UUID id, Fields<Convention> form) {
        return Convention.of(
                id,
                form.line("title", Convention::title),
                form.day("signedOn", Convention::signedOn),
                form.day("until", Convention::until),
                form.line("note", Convention::note));
    }

    @PreAuthorize("@connectionRules.mayEdit(#id)")
    @PostMapping("/partners/{id}/conventions")
    ModelAndView addConvention(@PathVariable UUID id, Form form) {
        return form.send(
                (Fields<Convention> fields) -> convention(id, fields),
                convention -> {
                    people.sign(convention);
                    return form.done("/partners/" + id, "connections.saved");
                },
                () -> page(id, form.blank(), form));
    }

    @PreAuthorize("@connectionRules.mayEdit(#id)")
    @DeleteMapping("/partners/{id}/conventions/{convention}")
    ModelAndView removeConvention(@PathVariable UUID id, @PathVariable UUID convention, Form form) {
        return act(id, form, "connections.convention.struck", () -> people.strike(id, convention));
    }

    private static ModelAndView act(UUID id, Form form, String done, Runnable change) {
        return form.act(
                () -> {
                    change.run();
                    return form.done("/partners/" + id, done);
                },
                "/partners/" + id);
    }

    private Partner read(UUID id) {
        return partners.byId(id).orElseThrow(() -> new NotHere("partner " + id));
    }
}
