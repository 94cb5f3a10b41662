package org.parcours.connections.pages;

import java.util.List;
import java.util.UUID;
import org.parcours.connections.Duplicates;
import org.parcours.connections.Merges;
import org.parcours.connections.Partner;
import org.parcours.connections.Partners;
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
    String all(Page page, Model model) {
        List<Duplicates.Pair> pairs = duplicates.pairs();
        model.addAttribute("pairs", pairs);
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
    String merge(@PathVariable UUID id, @RequestParam UUID into, Page page, RedirectAttributes after) {
        Partner gone = read(id);
        try {
            merges.merge(id, into);
        } catch (Refused refused) {
            after.addFlashAttribute(Flash.ATTRIBUTE, Flash.refused(refused.in(page.words())));
            return "redirect:/partners/" + id;
        }
        after.addFlashAttribute(
                Flash.ATTRIBUTE,
                Flash.done(
                        page.say(
                                "connections.merge.done",
                                gone.nameIn(page.language()),
                                read(into).nameIn(page.language())),
                        "/partners/" + id + "/merger"));
        return "redirect:/partners/" + into;
    }

    @PreAuthorize("@connectionRules.mayEdit(#id)")
    @DeleteMapping("/partners/{id}/merger")
    String takeBack(@PathVariable UUID id, Page page, RedirectAttributes after) {
        try {
            merges.takeBack(id);
            after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("connections.merge.undone")));
        } catch (Refused refused) {
            after.addFlashAttribute(Flash.ATTRIBUTE, Flash.refused(refused.in(page.words())));
        }
        return "redirect:/partners/" + id;
    }

    /// Says that the two are two, so that they are proposed no more.
    @PreAuthorize("@connectionRules.mayEdit(#id)")
    @PostMapping("/partners/{id}/others")
    String tellApart(@PathVariable UUID id, @RequestParam UUID other, Page page, RedirectAttributes after) {
        duplicates.tellApart(id, read(other).id());
        after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("connections.apart.done")));
        return "redirect:/partners/" + id;
    }

    private Partner read(UUID id) {
        return partners.byId(id).orElseThrow(() -> new NotHere("partner " + id));
    }
}
