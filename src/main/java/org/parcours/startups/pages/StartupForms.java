package org.parcours.startups.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.Startup;
import org.parcours.startups.StartupLists;
import org.parcours.startups.StartupRules;
import org.parcours.startups.Startups;
import org.parcours.startups.recognition.StartupIndex.Possible;
import org.parcours.startups.recognition.StartupRecognition;
import org.parcours.startups.search.ParkChoice;
import org.parcours.startups.search.StartupSearch;
import org.parcours.text.Saying;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.parcours.web.lists.Choice;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Opens a dossier, and changes its facts. Where two change one dossier, the second chooses field by field.
@Controller
class StartupForms {
    private final Startups startups;
    private final StartupSearch search;
    private final CodeLists lists;
    private final StartupRules rules;
    private final StartupRecognition recognition;
    private final Clock clock;

    StartupForms(
            Startups startups,
            StartupSearch search,
            CodeLists lists,
            StartupRules rules,
            StartupRecognition recognition,
            Clock clock) {
        this.startups = startups;
        this.search = search;
        this.lists = lists;
        this.rules = rules;
        this.recognition = recognition;
        this.clock = clock;
    }

    @PreAuthorize("@startupRules.mayRegister()")
    @GetMapping("/startups/new")
    String blank(Page page, Model model) {
        List<ParkChoice> parks = parks();
        StartupForm form =
                StartupForm.empty(parks.size() == 1 ? parks.getFirst().id() : null);
        return form(new EditView(null, form, "", parks, sectors(page)), model);
    }

    @PreAuthorize("@startupRules.mayRegister()")
    @PostMapping("/startups")
    String register(
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            RedirectAttributes after,
            HttpServletResponse answer) {
        StartupForm form = StartupForm.typed(typed);
        Optional<Startup.Facts> facts = allowed(form);
        if (facts.isEmpty()) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(new EditView(null, form, "", parks(), sectors(page)), model);
        }
        List<Possible> alike = recognition.alike(facts.get());
        if (!isAnother(typed, alike)) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "alike", alike.stream().map(one -> alike(one, page)).toList());
            return form(new EditView(null, form, "", parks(), sectors(page)), model);
        }
        UUID id = startups.register(facts.get());
        after.addFlashAttribute(
                Flash.ATTRIBUTE,
                Flash.done(page.say("startups.new.done", facts.get().name())));
        return "redirect:/startups/" + id;
    }

    private Alike alike(Possible one, Page page) {
        String park = Optional.ofNullable(one.park())
                .flatMap(search::park)
                .map(page.words()::text)
                .orElse("");
        return new Alike(one.startup(), one.name(), park + " · " + one.reason().said(page.words()));
    }

    /// Whether the reader has seen each of these and says that the startup is another.
    private static boolean isAnother(Map<String, String> typed, List<Possible> alike) {
        List<String> seen = Arrays.asList(typed.getOrDefault("another", "").split(",", -1));
        return alike.stream().allMatch(one -> seen.contains(one.startup().toString()));
    }

    @PreAuthorize("@startupRules.mayEdit(#id)")
    @GetMapping("/startups/{id}/edit")
    String edit(@PathVariable UUID id, Page page, Model model) {
        Startup startup = read(id);
        return form(
                new EditView(
                        startup,
                        StartupForm.of(startup.facts()),
                        startup.version().toString(),
                        parks(),
                        sectors(page)),
                model);
    }

    @PreAuthorize("@startupRules.mayEdit(#id)")
    @PutMapping("/startups/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam Instant version,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            RedirectAttributes after,
            HttpServletResponse answer) {
        StartupForm form = StartupForm.typed(typed);
        Optional<Startup.Facts> facts = allowed(form);
        if (facts.isEmpty()) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(new EditView(read(id), form, version.toString(), parks(), sectors(page)), model);
        }
        Startup now = read(id);
        // what was changed beside the facts, as the key it is found by, is nobody's loss
        boolean untouched = startups.asKnown(id, version)
                .filter(then -> then.facts().equals(now.facts()))
                .isPresent();
        try {
            startups.change(id, facts.get(), untouched ? now.version() : version);
        } catch (ConcurrencyFailureException changedMeanwhile) {
            answer.setStatus(HttpStatus.CONFLICT.value());
            return conflict(id, version, facts.get(), page, model);
        }
        after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("startups.saved")));
        return "redirect:/startups/" + id;
    }

    private String conflict(UUID id, Instant version, Startup.Facts mine, Page page, Model model) {
        Startup theirs = read(id);
        Startup.Facts before = startups.asKnown(id, version).orElse(theirs).facts();
        model.addAttribute(
                "view", Conflict.between(before, theirs, mine, page, search.parks(), lists.all(StartupLists.SECTORS)));
        return "startups/conflict";
    }

    /// The typed facts, where they can be read and the reader may put a dossier into that park.
    private Optional<Startup.Facts> allowed(StartupForm form) {
        Optional<Startup.Facts> facts = form.facts(LocalDate.now(clock));
        if (facts.isPresent() && !rules.mayRegisterIn(facts.get().park())) {
            form.errors().put("park", Saying.of("startups.refused.park"));
            return Optional.empty();
        }
        if (lists.find(StartupLists.SECTORS, form.value("sector")).isEmpty()
                && !form.value("sector").isEmpty()) {
            form.errors().put("sector", Saying.of("startups.refused.choose"));
            return Optional.empty();
        }
        return facts;
    }

    private Startup read(UUID id) {
        return startups.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<ParkChoice> parks() {
        return search.parks().stream()
                .filter(park -> rules.mayRegisterIn(park.id()))
                .toList();
    }

    private List<Choice.Option> sectors(Page page) {
        return lists.offered(StartupLists.SECTORS).stream()
                .map(sector -> new Choice.Option(sector.code(), page.words().text(sector.names())))
                .toList();
    }

    private static String form(EditView view, Model model) {
        model.addAttribute("view", view);
        return "startups/edit";
    }
}
