package org.parcours.parks.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.parks.Park;
import org.parcours.parks.Park.Facts;
import org.parcours.parks.ParkRules;
import org.parcours.parks.Parks;
import org.parcours.parks.Region;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/administration/parks")
class ParkPages {
    private final Parks parks;
    private final ParkRules rules;
    private final Clock clock;

    ParkPages(Parks parks, ParkRules rules, Clock clock) {
        this.parks = parks;
        this.rules = rules;
        this.clock = clock;
    }

    private static Facts facts(Fields<Facts> form) {
        return Facts.of(
                form.id("region", Facts::region),
                form.line("code", Facts::code),
                form.localized("names", Facts::names),
                form.localized("city", Facts::city),
                form.number("latitude", Facts::latitude),
                form.number("longitude", Facts::longitude),
                form.day("openedOn", Facts::openedOn),
                form.day("closedOn", Facts::closedOn),
                form.number("capacity", Facts::capacity),
                form.whole("offices", Facts::offices),
                form.whole("desks", Facts::desks));
    }

    @PreAuthorize("@parkRules.mayRead()")
    @GetMapping
    String list(Model model) {
        model.addAttribute("parks", parks.all());
        model.addAttribute("regions", parks.regions().stream().collect(Collectors.toMap(Region::id, region -> region)));
        model.addAttribute("mayAdminister", rules.mayAdminister());
        model.addAttribute("today", LocalDate.now(clock));
        return "parks/list";
    }

    @PreAuthorize("@parkRules.mayAdminister()")
    @GetMapping("/new")
    ModelAndView blank(Form form) {
        return page(null, form);
    }

    private ModelAndView page(@Nullable Park park, Form form) {
        return new ModelAndView("parks/form")
                .addObject("park", park)
                .addObject("form", form)
                .addObject("regions", parks.regions())
                .addObject("mayAdminister", rules.mayAdminister())
                .addObject("today", LocalDate.now(clock));
    }

    @PreAuthorize("@parkRules.mayAdminister()")
    @PostMapping
    ModelAndView add(Form form) {
        return form.send(
                ParkPages::facts,
                facts -> {
                    parks.add(facts);
                    return form.done("/administration/parks", "parks.added");
                },
                () -> page(null, form));
    }

    @PreAuthorize("@parkRules.mayRead()")
    @GetMapping("/{id}")
    ModelAndView park(@PathVariable UUID id, Form form) {
        return page(known(id), recorded(id, form));
    }

    private Form recorded(UUID id, Form form) {
        Park park = known(id);
        return form.fill(ParkPages::facts, park.facts(), park.recordedAt());
    }

    @PreAuthorize("@parkRules.mayAdminister()")
    @PostMapping("/{id}")
    ModelAndView change(@PathVariable UUID id, Form form) {
        return form.send(
                ParkPages::facts,
                facts -> {
                    parks.change(id, form.version(), facts);
                    return form.done("/administration/parks/" + id, "parks.changed");
                },
                () -> page(known(id), form),
                theirs -> recorded(id, theirs));
    }

    private Park known(UUID id) {
        return parks.byId(id).orElseThrow(() -> new NotHere("park " + id));
    }
}
