package org.parcours.home.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.People;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Scope;
import org.parcours.home.Days;
import org.parcours.home.Oversight;
import org.parcours.parks.Park;
import org.parcours.parks.Parks;
import org.parcours.text.LocalizedText;
import org.parcours.web.NotHere;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What waits for too long in the days of others, by who has to act.
@Controller
class TeamPages {
    private final Days days;
    private final People people;
    private final Parks parks;
    private final Clock clock;

    TeamPages(Days days, People people, Parks parks, Clock clock) {
        this.days = days;
        this.people = people;
        this.parks = parks;
        this.clock = clock;
    }

    /// @param park only this one
    /// @throws NotHere if the park is unknown or out of reach: that nothing waits there would not be known
    @Transactional(readOnly = true)
    @PreAuthorize("@homeRules.oversees()")
    @GetMapping("/waiting")
    String team(@RequestParam(required = false) @Nullable UUID park, Model model) {
        Map<UUID, LocalizedText> reach = parks.all().stream()
                .filter(one -> Scope.current().reaches(one.id()))
                .collect(Collectors.toMap(Park::id, Park::names));
        if (park != null && !reach.containsKey(park)) {
            throw new NotHere("park " + park);
        }
        UUID reader = SignedIn.current().orElseThrow().id();
        Oversight oversight = days.oversight(LocalDate.now(clock), park).waitingBeyond(reader);
        Set<UUID> named = new LinkedHashSet<>();
        oversight
                .concerns()
                .forEach(concern -> Optional.ofNullable(concern.line().owner()).ifPresent(named::add));
        model.addAttribute("view", new TeamView(oversight, people.names(named), reach, park));
        return "home/team";
    }
}
