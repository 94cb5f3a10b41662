package org.parcours.startups.journeys.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parcours.startups.documents.Documents;
import org.parcours.startups.facts.Observation;
import org.parcours.startups.facts.Observations;
import org.parcours.startups.facts.Source;
import org.parcours.startups.forms.DossierForms;
import org.parcours.text.Words;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/startups/{id}/observations")
class ObservationPages extends FactPages<Observation, Observation.Draft> {
    private final Documents documents;
    private final Clock clock;

    ObservationPages(Observations observations, Documents documents, DossierForms forms, Clock clock) {
        super(
                forms,
                "observations",
                "observation",
                new Records<>(observations::of, observations::add, observations::correct, observations::remove));
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    Observation.Draft draft(UUID startup, Fields<Observation> form, Words words) {
        List<Option> proofs = documents.of(startup).stream()
                .map(document -> new Option(document.id().toString(), document.name()))
                .toList();
        return new Observation.Draft(
                form.required("journeys.column.seen_on").day("seenOn", Observation::seenOn),
                form.required("journeys.column.status")
                        .choice(
                                "status",
                                List.of(Observation.Status.values()),
                                "journeys.status.",
                                Observation::status),
                form.required("journeys.column.source")
                        .choice("source", Source.stated(), "journeys.source.", Observation::source),
                form.optional("journeys.column.happened_on")
                        .hint("journeys.form.observation.happened")
                        .day("happenedOn", Observation::happenedOn),
                form.optional("journeys.column.link")
                        .hint("journeys.form.observation.link")
                        .line("link", Observation::link),
                form.optional("journeys.column.document_id").id("document", proofs, Observation::document),
                form.optional("journeys.column.note").text("note", Observation::note),
                form.confirmed());
    }

    @Override
    void preset(Form form) {
        form.preset("seenOn", LocalDate.now(clock));
    }

    @Override
    String said(Observation seen, Words words) {
        return words.say(
                "journeys.done.observed", words.date(seen.seenOn()), words.say("journeys.status." + seen.status()));
    }
}
