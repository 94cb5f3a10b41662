package org.parcours.home.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.People;
import org.parcours.accounts.SignedIn;
import org.parcours.home.DayItem;
import org.parcours.home.Days;
import org.parcours.home.HomeRules;
import org.parcours.home.Oversight;
import org.parcours.home.Snooze;
import org.parcours.parks.Park;
import org.parcours.parks.Parks;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The page that a coordinator opens every morning, and the ones who look after coordinators too.
@Controller
class DayPages {
    private static final int DAYS_AHEAD = 7;

    private final Days days;
    private final People people;
    private final Parks parks;
    private final HomeRules rules;
    private final Clock clock;

    DayPages(Days days, People people, Parks parks, HomeRules rules, Clock clock) {
        this.days = days;
        this.people = people;
        this.parks = parks;
        this.rules = rules;
        this.clock = clock;
    }

    /// One's own day.
    ///
    /// @param park narrows what an overseer sees to one park
    @PreAuthorize("@homeRules.mayOpen()")
    @GetMapping("/day")
    String own(@RequestParam(required = false) @Nullable UUID park, Model model) {
        UUID reader = SignedIn.current().orElseThrow().id();
        Oversight oversight = rules.oversees() ? days.oversight(LocalDate.now(clock), park) : null;
        return show(reader, null, oversight, park != null, model);
    }

    @PreAuthorize("@homeRules.mayOpenOf(#person)")
    @GetMapping("/day/of/{person}")
    String of(@PathVariable UUID person, Model model) {
        return show(person, people.names(List.of(person)).getOrDefault(person, ""), null, false, model);
    }

    private String show(
            UUID person, @Nullable String whose, @Nullable Oversight oversight, boolean chosen, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<DayItem> lines = days.of(person, today);
        List<Snooze> putOff = days.putOff(person, today);
        model.addAttribute(
                "view",
                new DayView(
                        today,
                        whose,
                        lines,
                        days.appointments(person, today, today.plusDays(DAYS_AHEAD)),
                        putOff,
                        oversight,
                        oversight == null ? Map.of() : people.names(named(oversight)),
                        oversight == null
                                ? Map.of()
                                : parks.all().stream().collect(Collectors.toMap(Park::id, Park::names)),
                        (DayView.RefusedSnooze) model.getAttribute(SnoozePages.REFUSED),
                        chosen));
        return "home/day";
    }

    private static Set<UUID> named(Oversight oversight) {
        Set<UUID> named = new LinkedHashSet<>();
        oversight.byOwner().forEach(load -> named.add(load.of()));
        oversight
                .concerns()
                .forEach(concern -> Optional.ofNullable(concern.line().owner()).ifPresent(named::add));
        return named;
    }
}
