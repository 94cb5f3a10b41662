package org.parcours.coaching.pages;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.People;
import org.parcours.coaching.Absences;
import org.parcours.coaching.Assignment;
import org.parcours.coaching.CoachingRules;
import org.parcours.coaching.InCharge;
import org.parcours.coaching.Portfolios;
import org.parcours.startups.DossierPanel;
import org.parcours.startups.Startup;
import org.parcours.text.Words;
import org.parcours.web.Page;
import org.springframework.stereotype.Component;

/// Who is in charge of a startup, and what was handed over. It speaks of today only.
@Component
class PortfolioPanel implements DossierPanel {
    private final Portfolios portfolios;
    private final Absences absences;
    private final People people;
    private final CoachingRules rules;

    PortfolioPanel(Portfolios portfolios, Absences absences, People people, CoachingRules rules) {
        this.portfolios = portfolios;
        this.absences = absences;
        this.people = people;
        this.rules = rules;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<View> of(Startup startup, Page page) {
        boolean mayCoach = rules.mayCoach(startup.id());
        List<Assignment> all = portfolios.of(startup.id());
        Optional<InCharge> inCharge = portfolios.inCharge(startup.id());
        Set<UUID> known = new HashSet<>();
        all.forEach(one -> known.add(one.person()));
        inCharge.ifPresent(one -> known.add(one.person()));
        Map<UUID, String> names = people.names(known);
        Words words = page.words();
        return Optional.of(new View(
                "coaching/portfolio-panel.jte",
                Map.of(
                        "shown",
                        new InChargeView(
                                inCharge.map(one -> names.getOrDefault(one.person(), ""))
                                        .orElse(null),
                                beside(inCharge, all, names, words),
                                mayCoach ? handovers(all, names, words) : List.of(),
                                mayCoach ? "/startups/" + startup.id() + "/coordinator" : null))));
    }

    @Override
    public Optional<FounderPart> forFounder(Startup startup, Page page) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "person",
                portfolios
                        .inCharge(startup.id())
                        .flatMap(one -> people.byId(one.person()))
                        .orElse(null));
        return Optional.of(new FounderPart(Place.TOP, 30, new View("coaching/founder-coordinator.jte", model)));
    }

    private @Nullable String beside(
            Optional<InCharge> inCharge, List<Assignment> all, Map<UUID, String> names, Words words) {
        if (inCharge.isPresent() && inCharge.get().stoodIn()) {
            UUID holder = inCharge.get().holder();
            return absences.now(holder)
                    .map(absence -> words.say(
                            "portfolios.panel.stands-in", names.getOrDefault(holder, ""), words.date(absence.until())))
                    .orElse(null);
        }
        return inCharge.flatMap(one -> all.stream()
                        .filter(held -> held.person().equals(one.person()))
                        .findFirst())
                .map(held -> words.say("portfolios.panel.since", words.date(held.from())))
                .orElse(null);
    }

    private static List<InChargeView.Handover> handovers(List<Assignment> all, Map<UUID, String> names, Words words) {
        return all.stream()
                .flatMap(one -> Optional.ofNullable(one.note())
                        .map(note -> new InChargeView.Handover(
                                words.say(
                                        "portfolios.panel.handover",
                                        names.getOrDefault(one.person(), ""),
                                        words.date(one.from())),
                                note))
                        .stream())
                .toList();
    }
}
