package org.parcours.startups.journeys.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parcours.startups.documents.Documents;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.startups.forms.SmallForms;
import org.parcours.startups.journeys.Observation;
import org.parcours.startups.journeys.Observations;
import org.parcours.startups.journeys.Source;
import org.parcours.text.Words;
import org.parcours.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

@SmallForms
@Controller
@RequestMapping("/startups/{id}/observations")
class ObservationPages {
    private final Observations observations;
    private final Documents documents;
    private final FormPages forms;
    private final Clock clock;

    ObservationPages(Observations observations, Documents documents, FormPages forms, Clock clock) {
        this.observations = observations;
        this.documents = documents;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/new")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String form(@PathVariable UUID id, @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = new Form(Map.of("seenOn", LocalDate.now(clock).toString()), words);
        return forms.show(id, view(id, "", form, words), answer.model());
    }

    @PostMapping
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String add(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = new Form(typed, words);
        return forms.answer(
                id,
                form,
                new FormPages.Task<>(() -> read(form), draft -> add(id, draft, words), () -> view(id, "", form, words)),
                answer);
    }

    private static Observation.Draft read(Form form) {
        return new Observation.Draft(
                form.day("seenOn"),
                form.choice("status", Observation.Status.class),
                form.choice("source", Source.class),
                form.day("happenedOn"),
                form.text("link"),
                form.id("document"),
                form.text("note"));
    }

    private Flash add(UUID id, Observation.Draft draft, Words words) {
        Observation seen = observations.add(id, draft);
        return Flash.done(
                words.say(
                        "journeys.done.observed",
                        words.date(seen.seenOn()),
                        words.say("journeys.status." + seen.status())),
                "/startups/" + id + "/observations/" + seen.id());
    }

    /// The form that corrects what was recorded.
    @GetMapping("/{row}")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String correction(
            @PathVariable UUID id, @PathVariable UUID row, @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = new Form(typed(find(id, row)), words);
        return forms.show(id, view(id, "/" + row, form, words), answer.model());
    }

    @PostMapping("/{row}")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String correct(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = new Form(typed, words);
        return forms.answer(
                id,
                form,
                new FormPages.Task<>(
                        () -> read(form),
                        draft -> {
                            observations.correct(id, row, form.version(), draft);
                            return Flash.done(words.say("journeys.done.corrected"));
                        },
                        () -> view(id, "/" + row, form, words),
                        () -> form.changedMeanwhile(typed(find(id, row)))),
                answer);
    }

    @DeleteMapping("/{row}")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String remove(
            @PathVariable UUID id, @PathVariable UUID row, @ModelAttribute(binding = false) FormPages.Answer answer) {
        return forms.undo(
                id,
                () -> {
                    observations.remove(id, row);
                    return Flash.done(answer.page().say("journeys.done.removed"));
                },
                answer);
    }

    private Observation find(UUID id, UUID row) {
        return observations.of(id).stream()
                .filter(seen -> seen.id().equals(row))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Map<String, String> typed(Observation seen) {
        Map<String, String> typed = new HashMap<>();
        typed.put("seenOn", seen.seenOn().toString());
        typed.put("status", seen.status().name());
        typed.put("source", seen.source().name());
        typed.put("happenedOn", Objects.toString(seen.happenedOn(), ""));
        typed.put("link", Objects.toString(seen.link(), ""));
        typed.put("document", Objects.toString(seen.document(), ""));
        typed.put("note", Objects.toString(seen.note(), ""));
        typed.put(Form.VERSION, Objects.toString(seen.recordedAt(), ""));
        return typed;
    }

    private FormView view(UUID id, String row, Form form, Words words) {
        List<FormView.Option> kept = documents.of(id).stream()
                .map(document -> new FormView.Option(document.id().toString(), document.name()))
                .toList();
        return new FormView.Builder(form, words)
                .day("seenOn", "seen_on", true, null)
                .choice("status", "status", true, Observation.Status.class, "journeys.status.")
                .choice("source", "source", true, Source.class, "journeys.source.")
                .day("happenedOn", "happened_on", false, words.say("journeys.form.observation.happened"))
                .text("link", "link", false, words.say("journeys.form.observation.link"))
                .choice("document", "document_id", false, kept)
                .add("note", FormView.Control.LONG_TEXT, "note", false, null, List.of())
                .at("/startups/" + id + "/observations" + row, row.isEmpty() ? "observation" : "correction", null);
    }
}
