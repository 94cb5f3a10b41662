package org.parcours.startups.journeys.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parcours.startups.documents.Documents;
import org.parcours.startups.facts.Observation;
import org.parcours.startups.facts.Observations;
import org.parcours.startups.facts.Source;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.text.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/startups/{id}/observations")
class ObservationPages extends FactPages<Observation, Observation.Draft> {
    private final Documents documents;
    private final Clock clock;

    ObservationPages(Observations observations, Documents documents, FormPages forms, Clock clock) {
        super(
                forms,
                "observations",
                "observation",
                new Door<>(observations::of, observations::add, observations::correct, observations::remove));
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    Map<String, String> blank() {
        return Map.of("seenOn", LocalDate.now(clock).toString());
    }

    @Override
    Observation.Draft read(Form form) {
        return new Observation.Draft(
                form.day("seenOn"),
                form.choice("status", Observation.Status.class),
                form.choice("source", Source.class),
                form.day("happenedOn"),
                form.text("link"),
                form.id("document"),
                form.text("note"),
                form.isConfirmed());
    }

    @Override
    String said(Observation seen, Words words) {
        return words.say(
                "journeys.done.observed", words.date(seen.seenOn()), words.say("journeys.status." + seen.status()));
    }

    @Override
    Map<String, String> typed(Observation seen) {
        Map<String, String> typed = new HashMap<>();
        typed.put("seenOn", seen.seenOn().toString());
        typed.put("status", seen.status().name());
        typed.put("source", seen.source().name());
        typed.put("happenedOn", Objects.toString(seen.happenedOn(), ""));
        typed.put("link", Objects.toString(seen.link(), ""));
        typed.put("document", Objects.toString(seen.document(), ""));
        typed.put("note", Objects.toString(seen.note(), ""));
        return typed;
    }

    @Override
    FormView.Builder fields(UUID startup, FormView.Builder form, Words words) {
        List<FormView.Option> kept = documents.of(startup).stream()
                .map(document -> new FormView.Option(document.id().toString(), document.name()))
                .toList();
        return form.day("seenOn", "seen_on", true, null)
                .choice("status", "status", true, Observation.Status.class, "journeys.status.")
                .choice(
                        "source",
                        "source",
                        true,
                        Source.stated().stream()
                                .map(source ->
                                        new FormView.Option(source.name(), words.say("journeys.source." + source)))
                                .toList())
                .day("happenedOn", "happened_on", false, words.say("journeys.form.observation.happened"))
                .text("link", "link", false, words.say("journeys.form.observation.link"))
                .choice("document", "document_id", false, kept)
                .add("note", FormView.Control.LONG_TEXT, "note", false, null, List.of());
    }
}
