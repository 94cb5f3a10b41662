package org.parcours.connections.pages;

import java.util.UUID;
import org.parcours.connections.Duplicates;
import org.parcours.connections.Merges;
import org.parcours.connections.Partner;
import org.parcours.connections.Partners;
import org.parcours.text.Language;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Two records of one partner become one. They are proposed with the reason; a person decides.
@Controller
class MergePages {
    private final Partners partners;
    private final Duplicates duplicates;
    private final Merges merges;
    private final LabelsFor labels;

    MergePages(Partners partners, Duplicates duplicates, Merges merges, LabelsFor labels) {
        this.partners = partners;
        this.duplicates = duplicates;
        this.merges = merges;
        this.labels = labels;
    }

    @PreAuthorize("@connectionRules.mayRegister()")
    @GetMapping("/partners/duplicates")
    String all(Model model) {
        model.addAttribute("pairs", duplicates.pairs());
        return "connections/duplicates";
    }

    /// Both side by side, before anybody decides.
    @PreAuthorize("@connectionRules.mayEdit(#id)")
    @GetMapping("/partners/{id}/merger")
    String compare(@PathVariable UUID id, @RequestParam UUID into, Page page, Model model) {
        model.addAttribute("gone", read(id));
        model.addAttribute("kept", read(into));
        model.addAttribute("labels", labels.reader(page.words()));
        return "connections/merge";
    }

    @PreAuthorize("@connectionRules.mayEdit(#id)")
    @PostMapping("/partners/{id}/merger")
    ModelAndView merge(@PathVariable UUID id, @RequestParam UUID into, Form form) {
        Language reader = form.words().language();
        return form.act(
                () -> {
                    merges.merge(id, into);
                    return form.done(
                                    "/partners/" + into,
                                    "connections.merge.done",
                                    read(id).nameIn(reader),
                                    read(into).nameIn(reader))
                            .undo("/partners/" + id + "/merger");
                },
                "/partners/" + id);
    }

    @PreAuthorize("@connectionRules.mayEdit(#id)")
    @DeleteMapping("/partners/{id}/merger")
    ModelAndView takeBack(@PathVariable UUID id, Form form) {
        return act(id, form, "connections.merge.undone", () -> merges.takeBack(id));
    }

    /// Says that the two are two, so that they are proposed no more.
    @PreAuthorize("@connectionRules.mayEdit(#id)")
    @PostMapping("/partners/{id}/others")
    ModelAndView tellApart(@PathVariable UUID id, @RequestParam UUID other, Form form) {
        return act(
                id,
                form,
                "connections.apart.done",
                () -> duplicates.tellApart(id, read(other).id()));
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
