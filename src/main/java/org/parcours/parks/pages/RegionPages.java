package org.parcours.parks.pages;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
class RegionPages {
    private final Parks parks;

    RegionPages(Parks parks) {
        this.parks = parks;
    }

    @PreAuthorize("@parkRules.mayAdminister()")
    @GetMapping("/administration/regions")
    String list(Model model) {
        return show(null, RegionForm.EMPTY, Map.of(), model);
    }

    @PreAuthorize("@parkRules.mayAdminister()")
    @GetMapping("/administration/regions/{id}")
    String region(@PathVariable UUID id, Model model) {
        return show(id, RegionForm.of(known(id)), Map.of(), model);
    }

    private String show(@Nullable UUID region, RegionForm form, Map<String, String> errors, Model model) {
        model.addAttribute("regions", parks.regions());
        model.addAttribute("region", region);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "parks/regions";
    }

    @PreAuthorize("@parkRules.mayAdminister()")
    @PostMapping("/administration/regions")
    String add(RegionForm form, @ModelAttribute("page") Page page, Model model, RedirectAttributes next) {
        try {
            parks.addRegion(form.typedCode(), form.names());
        } catch (Refused refused) {
            return show(null, form, errors(refused, page), model);
        }
        next.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("parks.region.added")));
        return "redirect:/administration/regions";
    }

    @PreAuthorize("@parkRules.mayAdminister()")
    @PostMapping("/administration/regions/{id}")
    String change(
            @PathVariable UUID id,
            RegionForm form,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes next) {
        Region region = known(id);
        if (!region.recordedAt().toString().equals(form.seen())) {
            throw new OptimisticLockingFailureException("region " + id);
        }
        try {
            parks.changeRegion(region, form.typedCode(), form.names());
        } catch (Refused refused) {
            return show(id, form, errors(refused, page), model);
        }
        next.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("parks.region.changed")));
        return "redirect:/administration/regions";
    }

    private static Map<String, String> errors(Refused refused, Page page) {
        return Map.of(refused.key().split("\\.", 4)[2], refused.in(page.words()));
    }

    private Region known(UUID id) {
        return parks.regions().stream()
                .filter(region -> region.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotHere("region " + id));
    }
}
