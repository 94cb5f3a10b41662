package org.parcours.connections.introductions.pages;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.introductions.Conflicts;
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Says, where somebody is about to propose, that the two must not be brought together, or that they may again.
@Controller
@RequestMapping("/introductions/conflicts")
class ConflictPages {
    private final Conflicts conflicts;

    ConflictPages(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    @PostMapping
    @PreAuthorize("@introductionRules.mayPropose(#need)")
    String note(
            @RequestParam(required = false) @Nullable UUID need,
            @RequestParam(required = false) @Nullable UUID partner,
            @RequestParam(defaultValue = "") String reason,
            Page page,
            RedirectAttributes after) {
        Flash said;
        try {
            conflicts.note(named(need), named(partner), reason);
            said = Flash.done(page.say("introductions.conflict.noted"));
        } catch (Refused refused) {
            said = Flash.refused(refused.in(page.words()));
        }
        after.addFlashAttribute(Flash.ATTRIBUTE, said);
        return "redirect:/introductions/new?need=" + need + "&partner=" + partner;
    }

    @DeleteMapping
    @PreAuthorize("@introductionRules.mayPropose(#need)")
    String lift(
            @RequestParam(required = false) @Nullable UUID need,
            @RequestParam(required = false) @Nullable UUID partner,
            Page page,
            RedirectAttributes after) {
        conflicts.lift(named(need), named(partner));
        after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("introductions.conflict.lifted")));
        return "redirect:/introductions/new?need=" + need + "&partner=" + partner;
    }

    private static UUID named(@Nullable UUID id) {
        if (id == null) {
            throw new NotHere("need or partner");
        }
        return id;
    }
}
