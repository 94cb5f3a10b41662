package org.parcours.startups.pages;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.Identities;
import org.parcours.startups.Identity;
import org.parcours.startups.Refused;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Adds and removes people, numbers and other names, in their place on the dossier.
@Controller
class IdentityForms {
    /// Flash attribute: what a refused form of the dossier said and why, shown again beside its field.
    static final String REFUSED = "refusedForm";

    private final Identities identities;

    IdentityForms(Identities identities) {
        this.identities = identities;
    }

    @PreAuthorize("@startupRules.mayEdit(#id)")
    @PostMapping("/startups/{id}/founders")
    String addFounder(
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String nameArabic,
            @RequestParam(defaultValue = "") String email,
            @RequestParam Identity.Part part,
            @RequestParam(required = false) @Nullable LocalDate since,
            @ModelAttribute("page") Page page,
            RedirectAttributes after) {
        var founder = new Identity.Founder(id, name, orNull(nameArabic), orNull(email), part, since, null);
        return done(id, "founder", name, email, () -> identities.addFounder(id, founder), page, after);
    }

    @PreAuthorize("@startupRules.mayEdit(#id)")
    @DeleteMapping("/startups/{id}/founders/{founder}")
    String removeFounder(
            @PathVariable UUID id,
            @PathVariable UUID founder,
            @ModelAttribute("page") Page page,
            RedirectAttributes after) {
        return done(id, "", "", "", () -> identities.removeFounder(id, founder), page, after);
    }

    @PreAuthorize("@startupRules.mayEdit(#id)")
    @PostMapping("/startups/{id}/identifiers")
    String addIdentifier(
            @PathVariable UUID id,
            @RequestParam String kind,
            @RequestParam String value,
            @ModelAttribute("page") Page page,
            RedirectAttributes after) {
        return done(id, "identifier", value, kind, () -> identities.addIdentifier(id, kind, value), page, after);
    }

    @PreAuthorize("@startupRules.mayEdit(#id)")
    @DeleteMapping("/startups/{id}/identifiers/{identifier}")
    String removeIdentifier(
            @PathVariable UUID id,
            @PathVariable UUID identifier,
            @ModelAttribute("page") Page page,
            RedirectAttributes after) {
        return done(id, "", "", "", () -> identities.removeIdentifier(id, identifier), page, after);
    }

    @PreAuthorize("@startupRules.mayEdit(#id)")
    @PostMapping("/startups/{id}/names")
    String addName(
            @PathVariable UUID id,
            @RequestParam String name,
            @ModelAttribute("page") Page page,
            RedirectAttributes after) {
        return done(id, "name", name, "", () -> identities.addOtherName(id, name), page, after);
    }

    @PreAuthorize("@startupRules.mayEdit(#id)")
    @DeleteMapping("/startups/{id}/names/{name}")
    String removeName(
            @PathVariable UUID id,
            @PathVariable UUID name,
            @ModelAttribute("page") Page page,
            RedirectAttributes after) {
        return done(id, "", "", "", () -> identities.removeOtherName(id, name), page, after);
    }

    private static String done(
            UUID id, String form, String first, String second, Runnable change, Page page, RedirectAttributes after) {
        try {
            change.run();
            after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("startups.saved")));
        } catch (Refused refused) {
            String reason = page.say(refused.key(), refused.arguments());
            after.addFlashAttribute(REFUSED, new RefusedForm(form, reason, first, second));
        }
        return "redirect:/startups/" + id;
    }

    private static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
