package org.parcours.connections.introductions.pages;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.introductions.Conflicts;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Says, where somebody is about to propose, that the two must not be brought together, or that they may again.
@Controller
@RequestMapping("/introductions/conflicts")
@PreAuthorize("@introductionRules.mayPropose(#need)")
class ConflictPages {
    private final Conflicts conflicts;

    ConflictPages(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    @PostMapping
    ModelAndView note(
            @RequestParam(required = false) @Nullable UUID need,
            @RequestParam(required = false) @Nullable UUID partner,
            Form form) {
        String page = page(need, partner);
        return form.act(
                () -> {
                    conflicts.note(named(need), named(partner), form.typed("reason"));
                    return form.done(page, "introductions.conflict.noted");
                },
                page);
    }

    @DeleteMapping
    ModelAndView lift(
            @RequestParam(required = false) @Nullable UUID need,
            @RequestParam(required = false) @Nullable UUID partner,
            Form form) {
        String page = page(need, partner);
        return form.act(
                () -> {
                    conflicts.lift(named(need), named(partner));
                    return form.done(page, "introductions.conflict.lifted");
                },
                page);
    }

    private static String page(@Nullable UUID need, @Nullable UUID partner) {
        return "/introductions/new?need=" + need + "&partner=" + partner;
    }

    private static UUID named(@Nullable UUID id) {
        if (id == null) {
            throw new NotHere("need or partner");
        }
        return id;
    }
}
