package org.parcours.parks.pages;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.parks.Parks;
import org.parcours.parks.Region;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/administration/regions")
@PreAuthorize("@parkRules.mayAdminister()")
class RegionPages {
    private final Parks parks;

    RegionPages(Parks parks) {
        this.parks = parks;
    }

    private static Region.Facts facts(Fields<Region.Facts> form) {
        return Region.Facts.of(form.line("code", Region.Facts::code), form.localized("names", Region.Facts::names));
    }

    @GetMapping
    ModelAndView list(Form form) {
        return page(null, form);
    }

    private ModelAndView page(@Nullable UUID region, Form form) {
        return new ModelAndView("parks/regions")
                .addObject("regions", parks.regions())
                .addObject("region", region)
                .addObject("form", form);
    }

    @PostMapping
    ModelAndView add(Form form) {
        return form.send(
                RegionPages::facts,
                facts -> {
                    parks.addRegion(facts);
                    return form.done("/administration/regions", "parks.region.added");
                },
                () -> page(null, form));
    }

    @GetMapping("/{id}")
    ModelAndView region(@PathVariable UUID id, Form form) {
        return page(id, recorded(id, form));
    }

    private Form recorded(UUID id, Form form) {
        Region region = parks.regions().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotHere("region " + id));
        return form.fill(RegionPages::facts, region.facts(), region.recordedAt());
    }

    @PostMapping("/{id}")
    ModelAndView change(@PathVariable UUID id, Form form) {
        return form.send(
                RegionPages::facts,
                facts -> {
                    parks.changeRegion(id, form.version(), facts);
                    return form.done("/administration/regions", "parks.region.changed");
                },
                () -> page(id, form),
                theirs -> recorded(id, theirs));
    }
}
