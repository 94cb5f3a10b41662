package org.parcours.startups.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.parcours.codelists.CodeListEntry;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.Startup;
import org.parcours.startups.Startup.Facts;
import org.parcours.startups.StartupLists;
import org.parcours.startups.StartupRules;
import org.parcours.startups.Startups;
import org.parcours.startups.forms.DossierForms;
import org.parcours.startups.search.ParkChoice;
import org.parcours.startups.search.StartupSearch;
import org.parcours.text.Refused;
import org.parcours.text.Words;
import org.parcours.values.Days;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.Option;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.ModelAndView;

/// Opens a dossier, and changes its facts. Where two change one dossier, the second chooses field by field.
@Controller
class StartupForms {
    private final Startups startups;
    private final StartupSearch search;
    private final CodeLists lists;
    private final StartupRules rules;
    private final AlikeStartups alikes;
    private final Clock clock;

    StartupForms(
            Startups startups,
            StartupSearch search,
            CodeLists lists,
            StartupRules rules,
            AlikeStartups alikes,
            Clock clock) {
        this.startups = startups;
        this.search = search;
        this.lists = lists;
        this.rules = rules;
        this.alikes = alikes;
        this.clock = clock;
    }

    private Facts facts(Fields<Facts> form) {
        return Facts.of(
                form.value("park", this::park, Facts::park),
                form.line("name", Facts::name),
                form.line("nameArabic", Facts::nameArabic),
                form.choice("kind", Startup.Kind.class, Facts::kind),
                form.value("sector", this::sector, Facts::sector),
                form.value("foundedOn", typed -> Days.read(typed).orRefuse(), Facts::foundedOn),
                form.choice("residency", Startup.Residency.class, Facts::residency),
                form.line("website", Facts::website),
                form.paragraphs("description", Facts::description),
                LocalDate.now(clock));
    }

    private UUID park(String typed) {
        return search.parks().stream()
                .map(ParkChoice::id)
                .filter(park -> park.toString().equals(typed) && rules.mayRegisterIn(park))
                .findFirst()
                .orElseThrow(() -> new Refused("startups.refused.park"));
    }

    private String sector(String typed) {
        return lists.find(StartupLists.SECTORS, typed)
                .map(CodeListEntry::code)
                .orElseThrow(() -> new Refused("startups.refused.choose"));
    }

    @PreAuthorize("@startupRules.mayRegister()")
    @GetMapping("/startups/new")
    ModelAndView blank(Form form) {
        form.preset("kind", Startup.Kind.STARTUP).preset("residency", Startup.Residency.RESIDENT);
        return page(null, form);
    }

    private ModelAndView page(@Nullable Startup startup, Form form) {
        Words words = form.words();
        return new ModelAndView("startups/edit")
                .addObject("startup", startup)
                .addObject("form", form)
                .addObject(
                        "parks",
                        search.parks().stream()
                                .filter(park -> rules.mayRegisterIn(park.id()))
                                .map(park -> new Option(park.id().toString(), words.text(park.names())))
                                .toList())
                .addObject("sectors", DossierForms.options(lists.offered(StartupLists.SECTORS), words));
    }

    @PreAuthorize("@startupRules.mayRegister()")
    @PostMapping("/startups")
    ModelAndView register(Form form) {
        return form.send(
                this::facts,
                facts -> {
                    alikes.refuseUnseen(facts, form);
                    return form.done("/startups/" + startups.register(facts), "startups.new.done", facts.name());
                },
                () -> page(null, form).addObject("alike", alike(form)));
    }

    private List<Alike> alike(Form form) {
        return form.wrong(AlikeStartups.ANOTHER) ? alikes.of(form.read(this::facts), form.words()) : List.of();
    }

    @PreAuthorize("@startupRules.mayEdit(#id)")
    @GetMapping("/startups/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, Form form) {
        Startup startup = read(id);
        return page(startup, form.fill(this::facts, startup.facts(), startup.version()));
    }

    @PreAuthorize("@startupRules.mayEdit(#id)")
    @PutMapping("/startups/{id}")
    ModelAndView change(@PathVariable UUID id, Form form) {
        Instant version = form.version();
        AtomicBoolean meanwhile = new AtomicBoolean();
        return form.send(
                this::facts,
                facts -> {
                    change(id, version, facts);
                    return form.done("/startups/" + id, "startups.saved");
                },
                () -> meanwhile.get() ? conflict(id, version, form) : page(read(id), form),
                theirs -> meanwhile.set(true));
    }

    /// What was changed beside the facts, as the key it is found by, is nobody's loss.
    private void change(UUID id, Instant version, Facts facts) {
        Startup now = read(id);
        boolean untouched = startups.asKnown(id, version)
                .filter(then -> then.facts().equals(now.facts()))
                .isPresent();
        startups.change(id, facts, untouched ? now.version() : version);
    }

    private ModelAndView conflict(UUID id, Instant version, Form form) {
        Startup theirs = read(id);
        Facts before = startups.asKnown(id, version).orElse(theirs).facts();
        return new ModelAndView(
                "startups/conflict",
                "view",
                Conflict.between(
                        form.blank().fill(this::facts, before, null),
                        theirs,
                        form.blank().fill(this::facts, theirs.facts(), theirs.version()),
                        form.blank().fill(this::facts, form.read(this::facts), null),
                        search.parks(),
                        lists.all(StartupLists.SECTORS)));
    }

    private Startup read(UUID id) {
        return startups.byId(id).orElseThrow(() -> new NotHere("startup " + id));
    }
}
