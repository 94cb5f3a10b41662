package org.parcours.startups.pages;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.Identities;
import org.parcours.startups.Identity;
import org.parcours.startups.StartupLists;
import org.parcours.startups.forms.DossierForms;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.Option;
import org.parcours.web.forms.SmallForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Adds and removes people, numbers and other names. The forms stand on the dossier; what is refused is shown on a page
/// of its own.
@Controller
@RequestMapping("/startups/{id}")
@PreAuthorize("@startupRules.mayEdit(#id)")
class IdentityForms {
    private final Identities identities;
    private final CodeLists lists;
    private final DossierForms forms;

    IdentityForms(Identities identities, CodeLists lists, DossierForms forms) {
        this.identities = identities;
        this.lists = lists;
        this.forms = forms;
    }

    private static Identity.Founder founder(UUID id, Fields<Identity.Founder> form) {
        return Identity.Founder.of(
                id,
                form.required("startups.field.name").line("name", Identity.Founder::name),
                form.optional("startups.field.nameArabic").line("nameArabic", Identity.Founder::nameArabic),
                form.optional("startups.field.email").line("email", Identity.Founder::email),
                form.required("startups.field.part")
                        .choice("part", List.of(Identity.Part.values()), "startups.part.", Identity.Founder::part),
                form.optional("startups.field.since").day("since", Identity.Founder::since));
    }

    @PostMapping("/founders")
    ModelAndView addFounder(@PathVariable UUID id, Form form) {
        SmallForm<Identity.Founder> small = form.small((Fields<Identity.Founder> fields) -> founder(id, fields))
                .named("startups.people.add", "startups.add", "/startups/" + id + "/founders");
        return forms.beneath(id, small).send(founder -> {
            identities.addFounder(id, founder);
            return form.done("/startups/" + id, "startups.saved");
        });
    }

    @DeleteMapping("/founders/{founder}")
    ModelAndView removeFounder(@PathVariable UUID id, @PathVariable UUID founder, Form form) {
        return remove(id, form, () -> identities.removeFounder(id, founder));
    }

    private record RegisterNumber(String kind, String value) {}

    private static RegisterNumber number(List<Option> kinds, Fields<RegisterNumber> form) {
        String kind = form.required("startups.field.number-kind").code("kind", kinds, RegisterNumber::kind);
        String value = form.required("startups.field.value").line("value", RegisterNumber::value);
        return new RegisterNumber(Objects.requireNonNullElse(kind, ""), Objects.requireNonNullElse(value, ""));
    }

    @PostMapping("/identifiers")
    ModelAndView addIdentifier(@PathVariable UUID id, Form form) {
        List<Option> kinds = DossierForms.options(lists.offered(StartupLists.IDENTIFIERS), form.words());
        SmallForm<RegisterNumber> small = form.small((Fields<RegisterNumber> fields) -> number(kinds, fields))
                .named("startups.numbers.add", "startups.add", "/startups/" + id + "/identifiers");
        return forms.beneath(id, small).send(number -> {
            identities.addIdentifier(id, number.kind(), number.value());
            return form.done("/startups/" + id, "startups.saved");
        });
    }

    @DeleteMapping("/identifiers/{identifier}")
    ModelAndView removeIdentifier(@PathVariable UUID id, @PathVariable UUID identifier, Form form) {
        return remove(id, form, () -> identities.removeIdentifier(id, identifier));
    }

    private static String name(Fields<String> form) {
        @Nullable String name = form.required("startups.field.name").line("name", known -> known);
        return Objects.requireNonNullElse(name, "");
    }

    @PostMapping("/names")
    ModelAndView addName(@PathVariable UUID id, Form form) {
        SmallForm<String> small = form.small(IdentityForms::name)
                .named("startups.names.add", "startups.add", "/startups/" + id + "/names");
        return forms.beneath(id, small).send(name -> {
            identities.addOtherName(id, name);
            return form.done("/startups/" + id, "startups.saved");
        });
    }

    @DeleteMapping("/names/{name}")
    ModelAndView removeName(@PathVariable UUID id, @PathVariable UUID name, Form form) {
        return remove(id, form, () -> identities.removeOtherName(id, name));
    }

    /// Says that it is gone, with the way back; nothing if it was gone already.
    private static ModelAndView remove(UUID id, Form form, Supplier<Optional<Instant>> act) {
        return act.get()
                .map(moment -> DossierForms.remove(id, form, () -> moment, "journeys.done.removed"))
                .orElseGet(() -> new ModelAndView("redirect:/startups/" + id));
    }
}
