package org.parcours.startups.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.Identities;
import org.parcours.startups.Identity;
import org.parcours.text.Days;
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Adds and removes people, numbers and other names, in their place on the dossier.
@Controller
class IdentityForms {
    /// Flash attribute: a [RefusedForm].
    static final String REFUSED = "refusedForm";

    private final Identities identities;

    IdentityForms(Identities identities) {
        this.identities = identities;
    }

    @PreAuthorize("@startupRules.mayEdit(#id)")
    @PostMapping("/startups/{id}/founders")
    String addFounder(
            @PathVariable UUID id, @RequestParam Map<String, String> typed, Page page, RedirectAttributes after) {
        return done(id, "founder", typed, () -> identities.addFounder(id, founder(id, typed)), page, after);
    }

    private static Identity.Founder founder(UUID id, Map<String, String> typed) {
        return new Identity.Founder(
                id,
                typed.getOrDefault("name", ""),
                orNull(typed.get("nameArabic")),
                orNull(typed.get("email")),
                Arrays.stream(Identity.Part.values())
                        .filter(part -> part.name().equals(typed.get("part")))
                        .findFirst()
                        .orElseThrow(() -> Refused.field("part", "startups.refused.choose")),
                day(orNull(typed.get("since"))),
                null);
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null ? null : Days.read(typed);
        } catch (DateTimeParseException noSuchDay) {
            throw Refused.field("since", "startups.refused.day");
        }
    }

    @PreAuthorize("@startupRules.mayEdit(#id)")
    @DeleteMapping("/startups/{id}/founders/{founder}")
    String removeFounder(@PathVariable UUID id, @PathVariable UUID founder, Page page, RedirectAttributes after) {
        return removed(id, identities.removeFounder(id, founder), page, after);
    }

    @PreAuthorize("@startupRules.mayEdit(#id)")
    @PostMapping("/startups/{id}/identifiers")
    String addIdentifier(
            @PathVariable UUID id, @RequestParam Map<String, String> typed, Page page, RedirectAttributes after) {
        String kind = typed.getOrDefault("kind", "");
        String value = typed.getOrDefault("value", "");
        return done(id, "identifier", typed, () -> identities.addIdentifier(id, kind, value), page, after);
    }

    @PreAuthorize("@startupRules.mayEdit(#id)")
    @DeleteMapping("/startups/{id}/identifiers/{identifier}")
    String removeIdentifier(@PathVariable UUID id, @PathVariable UUID identifier, Page page, RedirectAttributes after) {
        return removed(id, identities.removeIdentifier(id, identifier), page, after);
    }

    @PreAuthorize("@startupRules.mayEdit(#id)")
    @PostMapping("/startups/{id}/names")
    String addName(
            @PathVariable UUID id, @RequestParam Map<String, String> typed, Page page, RedirectAttributes after) {
        String name = typed.getOrDefault("name", "");
        return done(id, "name", typed, () -> identities.addOtherName(id, name), page, after);
    }

    @PreAuthorize("@startupRules.mayEdit(#id)")
    @DeleteMapping("/startups/{id}/names/{name}")
    String removeName(@PathVariable UUID id, @PathVariable UUID name, Page page, RedirectAttributes after) {
        return removed(id, identities.removeOtherName(id, name), page, after);
    }

    private static String done(
            UUID id, String form, Map<String, String> typed, Runnable change, Page page, RedirectAttributes after) {
        try {
            change.run();
            after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("startups.saved")));
        } catch (Refused refused) {
            String reason = refused.in(page.words());
            after.addFlashAttribute(REFUSED, RefusedForm.of(form, refused.field(), reason, typed));
        }
        return "redirect:/startups/" + id;
    }

    /// Says that it is gone, with the way back.
    private static String removed(UUID id, Optional<Instant> moment, Page page, RedirectAttributes after) {
        moment.ifPresent(at -> after.addFlashAttribute(
                Flash.ATTRIBUTE, Flash.done(page.say("journeys.done.removed"), "/startups/" + id + "/history/" + at)));
        return "redirect:/startups/" + id;
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
