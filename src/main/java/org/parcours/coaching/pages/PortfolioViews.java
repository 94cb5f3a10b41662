package org.parcours.coaching.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parcours.accounts.People;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.Absence;
import org.parcours.coaching.Absences;
import org.parcours.coaching.CoachingRules;
import org.parcours.coaching.Load;
import org.parcours.coaching.PortfolioEntry;
import org.parcours.coaching.Portfolios;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.Option;
import org.springframework.stereotype.Component;

/// Gathers what the pages of portfolios show, with everybody's name.
@Component
class PortfolioViews {
    private final Portfolios portfolios;
    private final Absences absences;
    private final People people;
    private final CoachingRules rules;
    private final Clock clock;

    PortfolioViews(Portfolios portfolios, Absences absences, People people, CoachingRules rules, Clock clock) {
        this.portfolios = portfolios;
        this.absences = absences;
        this.people = people;
        this.rules = rules;
        this.clock = clock;
    }

    PortfolioView of(UUID person, Form leave) {
        List<PortfolioEntry> lines = portfolios.heldBy(person);
        List<Absence> leaves = absences.about(person);
        Set<UUID> known = new HashSet<>(Set.of(person));
        lines.forEach(line -> known.addAll(List.of(line.person(), line.holder())));
        leaves.forEach(absence -> known.addAll(List.of(absence.person(), absence.standIn())));
        Map<UUID, String> names = people.names(known);
        return new PortfolioView(
                person,
                names.getOrDefault(person, ""),
                SignedIn.current().filter(one -> one.id().equals(person)).isPresent(),
                rules.mayMove(),
                LocalDate.now(clock),
                lines,
                leaves,
                names,
                options(person),
                leave);
    }

    private List<Option> options(UUID except) {
        return options(portfolios.loads().stream()
                .map(Load::person)
                .filter(one -> !one.equals(except))
                .toList());
    }

    /// These people in the order of their names.
    List<Option> options(Collection<UUID> ids) {
        return people.names(ids).entrySet().stream()
                .map(named -> new Option(named.getKey().toString(), named.getValue()))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    TeamView team() {
        List<Load> loads = portfolios.loads();
        var unattended = portfolios.unattended();
        Set<UUID> known = new HashSet<>();
        loads.forEach(load -> known.add(load.person()));
        unattended.forEach(line -> java.util.Optional.ofNullable(line.holder()).ifPresent(known::add));
        Map<UUID, Absence> away = new java.util.HashMap<>();
        loads.forEach(load -> absences.now(load.person()).ifPresent(absence -> {
            away.put(load.person(), absence);
            known.add(absence.standIn());
        }));
        return new TeamView(
                loads,
                unattended,
                away,
                people.names(known),
                options(loads.stream().map(Load::person).toList()));
    }
}
