package org.parcours.parks.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.parks.Park;
import org.parcours.parks.ParkRules;
import org.parcours.parks.Parks;
import org.parcours.parks.Region;
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ParkPages {
    private final Parks parks;
    private final ParkRules rules;
    private final Clock clock;

    ParkPages(Parks parks, ParkRules rules, Clock clock) {
        this.parks = parks;
        this.rules = rules;
        this.clock = clock;
    }

    @PreAuthorize("@parkRules.mayRead()")
    @GetMapping("/administration/parks")
    String list(Model model) {
        model.addAttribute("parks", parks.all());
        model.addAttribute("regions", parks.regions().stream().collect(Collectors.toMap(Region::id, region -> region)));
        model.addAttribute("mayAdminister", rules.mayAdminister());
        model.addAttribute("today", LocalDate.now(clock));
        return "parks/list";
    }

    @PreAuthorize("@parkRules.mayAdminister()")
    @GetMapping("/administration/parks/new")
    String blank(Model model) {
        return form(null, ParkForm.EMPTY, Map.of(), model);
    }

    @PreAuthorize("@parkRules.mayAdminister()")
    @PostMapping("/administration/parks")
    String add(ParkForm form, @ModelAttribute("page") Page page, Model model, RedirectAttributes next) {
        try {
            parks.add(form.facts());
        } catch (Refused refused) {
            return form(null, form, errors(refused, page), model);
        }
        next.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("parks.added")));
        return "redirect:/administration/parks";
    }

    @PreAuthorize("@parkRules.mayRead()")
    @GetMapping("/administration/parks/{id}")
    String park(@PathVariable UUID id, Model model) {
        Park park = known(id);
        return form(park, ParkForm.of(park), Map.of(), model);
    }

    @PreAuthorize("@parkRules.mayAdminister()")
    @PostMapping("/administration/parks/{id}")
    String change(
            @PathVariable UUID id,
            ParkForm form,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes next) {
        Park park = known(id);
        if (!park.recordedAt().toString().equals(form.seen())) {
            return meanwhile(park, form, model);
        }
        try {
            parks.change(park, form.facts());
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            return meanwhile(known(id), form, model);
        } catch (Refused refused) {
            return form(park, form, errors(refused, page), model);
        }
        next.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("parks.changed")));
        return "redirect:/administration/parks/" + id;
    }

    /// Shows what somebody else saved beside what was typed here; sending it again then replaces theirs knowingly.
    private String meanwhile(Park theirs, ParkForm typed, Model model) {
        model.addAttribute("theirs", ParkForm.of(theirs));
        return form(theirs, typed, Map.of(), model);
    }

    private String form(@Nullable Park park, ParkForm form, Map<String, String> errors, Model model) {
        model.addAttribute("park", park);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("regions", parks.regions());
        model.addAttribute("mayAdminister", rules.mayAdminister());
        model.addAttribute("today", LocalDate.now(clock));
        return "parks/form";
    }

    private static Map<String, String> errors(Refused refused, Page page) {
        return Map.of(refused.key().split("\\.", 4)[2], refused.in(page.words()));
    }

    private Park known(UUID id) {
        return parks.byId(id).orElseThrow(() -> new NotHere("park " + id));
    }
}
