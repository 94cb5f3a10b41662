package org.parcours.startups.journeys.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.startups.forms.SmallForms;
import org.parcours.startups.journeys.Extension;
import org.parcours.startups.journeys.Journeys;
import org.parcours.text.Words;
import org.parcours.web.Flash;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@SmallForms
@Controller
@RequestMapping("/startups/{id}/extensions")
class ExtensionPages {
    private final Journeys journeys;
    private final FormPages forms;
    private final Clock clock;

    ExtensionPages(Journeys journeys, FormPages forms, Clock clock) {
        this.journeys = journeys;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/new")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String form(@PathVariable UUID id, @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = new Form(Map.of("decidedOn", LocalDate.now(clock).toString()), words);
        return forms.show(id, view(id, form, words), answer.model());
    }

    @PostMapping
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String extend(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = new Form(typed, words);
        return forms.answer(
                id,
                form,
                new FormPages.Task<>(
                        () -> new Draft(form.day("decidedOn"), form.day("plannedEnd"), form.text("decision")),
                        draft -> extend(id, draft, words),
                        () -> view(id, form, words)),
                answer);
    }

    private record Draft(
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate plannedEnd,
            @Nullable String decision) {}

    private Flash extend(UUID id, Draft draft, Words words) {
        Extension granted = journeys.extend(id, draft.decidedOn(), draft.plannedEnd(), draft.decision())
                .extensions()
                .getLast();
        return Flash.done(
                words.say("journeys.done.extended", words.date(granted.plannedEnd())),
                "/startups/" + id + "/extensions/" + granted.id());
    }

    private FormView view(UUID id, Form form, Words words) {
        @Nullable
        String lead = journeys.last(id)
                .map(journey -> words.say("journeys.form.extension.now", words.date(journey.plannedEndNow())))
                .orElse(null);
        return new FormView.Builder(form, words)
                .day("decidedOn", "decided_on", true, null)
                .day("plannedEnd", "planned_end", true, null)
                .text("decision", "decision", true, words.say("journeys.form.extension.decision"))
                .at("/startups/" + id + "/extensions", "extension", lead);
    }

    @DeleteMapping("/{extension}")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String withdraw(
            @PathVariable UUID id,
            @PathVariable UUID extension,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        return forms.undo(
                id,
                () -> {
                    journeys.withdrawExtension(id, extension);
                    return Flash.done(answer.page().say("journeys.done.extension-withdrawn"));
                },
                answer);
    }
}
