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
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
    ModelAndView show(@PathVariable UUID id, Page page) {
        Partner partner = read(id);
        return partner.mergedInto() == null
                ? new ModelAndView("connections/partner", "view", parts.view(partner, page, null))
                : new ModelAndView("redirect:/partners/" + partner.mergedInto());
    }

    @PreAuthorize("@connectionRules.mayEdit(#id)")
    @PostMapping("/partners/{id}/contacts")
    String addContact(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Page page,
            Model model,
            RedirectAttributes after) {
        Typed typed = Typed.of(form, page);
        Contact contact = new Contact(
                id,
                id,
                typed.value("name"),
                typed.text("nameArabic"),
                typed.text("part"),
                typed.text("email"),
                typed.text("phone"),
                Language.of(typed.value("language")),
                typed.day("since"),
                null);
        return done(id, "contact", typed, page, model, after, () -> people.add(contact));
    }

    @PreAuthorize("@connectionRules.mayEdit(#id)")
    @DeleteMapping("/partners/{id}/contacts/{contact}")
    String removeContact(@PathVariable UUID id, @PathVariable UUID contact, Page page, RedirectAttributes after) {
        people.leave(id, contact);
        after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("connections.contact.left")));
        return "redirect:/partners/" + id;
    }

    @PreAuthorize("@connectionRules.mayEdit(#id)")
    @PostMapping("/partners/{id}/conventions")
    String addConvention(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Page page,
            Model model,
            RedirectAttributes after) {
        Typed typed = Typed.of(form, page);
        return done(id, "convention", typed, page, model, after, () -> {
            var signed = typed.day("signedOn");
            if (signed == null) {
                throw Refused.field("signedOn", "connections.refused.day");
            }
            people.sign(new Convention(id, id, typed.value("title"), signed, typed.day("until"), typed.text("note")));
        });
    }

    @PreAuthorize("@connectionRules.mayEdit(#id)")
    @DeleteMapping("/partners/{id}/conventions/{convention}")
    String removeConvention(@PathVariable UUID id, @PathVariable UUID convention, Page page, RedirectAttributes after) {
        people.strike(id, convention);
        after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("connections.convention.struck")));
        return "redirect:/partners/" + id;
    }

    private String done(
            UUID id, String form, Typed typed, Page page, Model model, RedirectAttributes after, Runnable change) {
        try {
            if (!typed.wrong()) {
                change.run();
                after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("connections.saved")));
                return "redirect:/partners/" + id;
            }
        } catch (Refused refused) {
            typed.refuse(refused);
        }
        model.addAttribute("view", parts.view(read(id), page, new PartnerView.RefusedForm(form, typed)));
        return "connections/partner";
    }

    private Partner read(UUID id) {
        return partners.byId(id).orElseThrow(() -> new NotHere("partner " + id));
    }
}
