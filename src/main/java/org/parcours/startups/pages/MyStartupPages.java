package org.parcours.startups.pages;

import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.DossierPanel.FounderPart;
import org.parcours.startups.DossierPanel.Place;
import org.parcours.startups.Startup;
import org.parcours.startups.StartupRules;
import org.parcours.startups.Startups;
import org.parcours.startups.journeys.Journey;
import org.parcours.startups.journeys.Journeys;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a founder begins: the month on the path, who to call, what is asked and what happens with each need.
@Controller
class MyStartupPages {
    private final Startups startups;
    private final Journeys journeys;
    private final DossierParts parts;
    private final StartupRules rules;
    private final Clock clock;

    MyStartupPages(Startups startups, Journeys journeys, DossierParts parts, StartupRules rules, Clock clock) {
        this.startups = startups;
        this.journeys = journeys;
        this.parts = parts;
        this.rules = rules;
        this.clock = clock;
    }

    /// @param startup which of several; the first if absent
    @Transactional(readOnly = true)
    @PreAuthorize("@startupRules.ofAStartup()")
    @GetMapping("/my-startup")
    String own(@RequestParam(required = false) @Nullable UUID startup, Page page, Model model) {
        List<Startup> own =
                rules.own().stream().flatMap(id -> startups.byId(id).stream()).toList();
        Startup shown = own.stream()
                .filter(one -> startup == null || one.id().equals(startup))
                .findFirst()
                .orElseThrow(() -> new NotHere("startup of one's own"));
        List<FounderPart> all = parts.forFounder(shown, page);
        model.addAttribute(
                "view",
                new FounderView(
                        title(shown, page),
                        all.stream().mapToInt(FounderPart::asks).sum(),
                        all.stream().flatMap(part -> part.actions().stream()).toList(),
                        contents(Place.TOP, all, shown, page),
                        contents(Place.MAIN, all, shown, page),
                        contents(Place.SIDE, all, shown, page),
                        own.stream().filter(one -> !one.equals(shown)).toList()));
        return "startups/founder";
    }

    private String title(Startup startup, Page page) {
        String name = startup.nameIn(page.language());
        LocalDate today = LocalDate.now(clock);
        Optional<Journey> journey = journeys.last(startup.id()).filter(Journey::isOpen);
        return journey.map(open -> page.say("startups.own.month", name, open.monthOn(today), open.monthsPlanned()))
                .orElse(name);
    }

    private List<Content> contents(Place place, List<FounderPart> all, Startup startup, Page page) {
        return all.stream()
                .filter(part -> part.place() == place)
                .map(part -> parts.content(part.view(), startup, page))
                .toList();
    }
}
