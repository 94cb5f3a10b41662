package org.parcours.home.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.People;
import org.parcours.accounts.SignedIn;
import org.parcours.home.Case;
import org.parcours.home.CaseDrawings;
import org.parcours.home.DayItem;
import org.parcours.home.Days;
import org.parcours.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The page that a coordinator opens every morning: one line a startup, or one startup at a time.
@Controller
class DayPages {
    private static final int DAYS_AHEAD = 7;

    private final Days days;
    private final People people;
    private final ObjectProvider<CaseDrawings> drawings;
    private final Clock clock;

    DayPages(Days days, People people, ObjectProvider<CaseDrawings> drawings, Clock clock) {
        this.days = days;
        this.people = people;
        this.drawings = drawings;
        this.clock = clock;
    }

    /// One's own day.
    @Transactional(readOnly = true)
    @PreAuthorize("@homeRules.mayOpen()")
    @GetMapping("/day")
    String own(Page page, Model model) {
        return show(reader(), null, page, model);
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@homeRules.mayOpenOf(#person)")
    @GetMapping("/day/of/{person}")
    String of(@PathVariable UUID person, Page page, Model model) {
        return show(person, people.names(List.of(person)).getOrDefault(person, ""), page, model);
    }

    private String show(UUID person, @Nullable String whose, Page page, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<DayItem> lines = days.of(person, today);
        List<Case> waiting = waiting(lines);
        List<Case> upkeep =
                Case.of(lines.stream().filter(line -> line.rule().upkeep()).toList());
        model.addAttribute(
                "view",
                new DayView(
                        today,
                        whose,
                        waiting,
                        upkeep,
                        days.appointments(person, today, today.plusDays(DAYS_AHEAD)),
                        days.putOff(person, today),
                        drawn(waiting, today, page)));
        return "home/day";
    }

    private static List<Case> waiting(List<DayItem> lines) {
        return Case.of(lines.stream().filter(line -> !line.rule().upkeep()).toList());
    }

    private Map<UUID, String> drawn(List<Case> cases, LocalDate today, Page page) {
        CaseDrawings source = drawings.getIfAvailable();
        return source == null
                ? Map.of()
                : source.of(cases.stream().map(Case::id).toList(), today, page.words());
    }

    /// One case whole. When it is done, the next stands at its place.
    ///
    /// @param place how many of those who wait are passed over
    @Transactional(readOnly = true)
    @PreAuthorize("@homeRules.mayOpen()")
    @GetMapping("/day/focus")
    String focus(@RequestParam(defaultValue = "0") int place, Page page, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<DayItem> lines = days.of(reader(), today);
        List<Case> waiting = waiting(lines);
        int at = Math.max(0, place);
        List<Case> shown = at < waiting.size() ? whole(waiting.get(at), lines) : List.of();
        model.addAttribute("place", at);
        model.addAttribute("all", waiting.size());
        model.addAttribute(
                "view", new DayView(today, null, shown, List.of(), List.of(), List.of(), drawn(shown, today, page)));
        return "home/focus";
    }

    /// With what has to be kept up of the same startup.
    private static List<Case> whole(Case one, List<DayItem> lines) {
        List<DayItem> all = new ArrayList<>(one.lines());
        lines.stream()
                .filter(line -> line.rule().upkeep() && line.about().id().equals(one.id()))
                .forEach(all::add);
        return List.of(new Case(one.about(), all));
    }

    private static UUID reader() {
        return SignedIn.current().orElseThrow().id();
    }
}
