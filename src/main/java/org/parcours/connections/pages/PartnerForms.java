package org.parcours.connections.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Duplicates;
import org.parcours.connections.Partner;
import org.parcours.connections.Partner.Facts;
import org.parcours.connections.Partners;
import org.parcours.text.Refused;
import org.parcours.transfers.Finding;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.ModelAndView;

/// Adds a partner, and changes what is said of it.
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

    private static Facts facts(Fields<Facts> form) {
        return Facts.of(
                form.choice("kind", Partner.Kind.class, Facts::kind),
                form.line("name", Facts::name),
                form.line("nameArabic", Facts::nameArabic),
                form.codes("languages", Facts::languages),
                form.line("website", Facts::website),
                form.paragraphs("description", Facts::description),
                new Partner.Place(
                        form.line("country", facts -> facts.place().country()),
                        form.line("city", facts -> facts.place().city()),
                        form.number("latitude", facts -> facts.place().latitude()),
                        form.number("longitude", facts -> facts.place().longitude())),
                form.ids("parks", Facts::parks),
                form.ids("regions", Facts::regions));
    }

    @PreAuthorize("@connectionRules.mayRegister()")
    @GetMapping("/partners/new")
    ModelAndView blank(Form form) {
        return page(null, form.preset("country", "MA"), List.of());
    }

    /// @param alike who may be the partner that is typed
    private ModelAndView page(@Nullable Partner partner, Form form, List<Finding.Likeness> alike) {
        return new ModelAndView("connections/edit")
                .addObject("partner", partner)
                .addObject("form", form)
                .addObject("labels", labels.reader(form.words()))
                .addObject("alike", alike);
    }

    /// Who may be meant is shown first; `other=yes` says that it is somebody else.
    @PreAuthorize("@connectionRules.mayRegister()")
    @PostMapping("/partners")
    ModelAndView register(Form form) {
        List<Finding.Likeness> alike = new ArrayList<>();
        return form.send(
                PartnerForms::facts,
                facts -> {
                    if (!form.chose("other", "yes") && alike.addAll(duplicates.like(facts))) {
                        throw Refused.field("other", "connections.alike.title");
                    }
                    UUID id = partners.register(facts);
                    return form.done("/partners/" + id, "connections.new.done", facts.name());
                },
                () -> page(null, form, alike));
    }

    @PreAuthorize("@connectionRules.mayEdit(#id)")
    @GetMapping("/partners/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, Form form) {
        return page(read(id), recorded(id, form), List.of());
    }

    private Form recorded(UUID id, Form form) {
        Partner partner = read(id);
        return form.fill(PartnerForms::facts, partner.facts(), partner.version());
    }

    @PreAuthorize("@connectionRules.mayEdit(#id)")
    @PutMapping("/partners/{id}")
    ModelAndView change(@PathVariable UUID id, Form form) {
        return form.send(
                PartnerForms::facts,
                facts -> {
                    partners.change(id, facts, form.version());
                    return form.done("/partners/" + id, "connections.saved");
                },
                () -> page(read(id), form, List.of()),
                theirs -> recorded(id, theirs));
    }

    private Partner read(UUID id) {
        return partners.byId(id).orElseThrow(() -> new NotHere("partner " + id));
    }
}
