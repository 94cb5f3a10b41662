package org.parcours.startups.journeys.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.DossierThread;
import org.parcours.startups.Startup;
import org.parcours.startups.StartupLists;
import org.parcours.startups.StartupRules;
import org.parcours.startups.documents.Documents;
import org.parcours.startups.facts.Observation;
import org.parcours.startups.facts.Observations;
import org.parcours.startups.journeys.Exit;
import org.parcours.startups.journeys.Extension;
import org.parcours.startups.journeys.Journey;
import org.parcours.startups.journeys.Journeys;
import org.parcours.startups.journeys.Stage;
import org.parcours.text.Words;
import org.parcours.values.WebAddress;
import org.parcours.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Stages, extensions, the exit, observations and documents in the thread of a dossier.
@Component
class JourneyThread implements DossierThread {
    private final Journeys journeys;
    private final Observations observations;
    private final Documents documents;
    private final CodeLists lists;
    private final StartupRules rules;
    private final Known known;

    JourneyThread(
            Journeys journeys,
            Observations observations,
            Documents documents,
            CodeLists lists,
            StartupRules rules,
            Known known) {
        this.journeys = journeys;
        this.observations = observations;
        this.documents = documents;
        this.lists = lists;
        this.rules = rules;
        this.known = known;
    }

    @Override
    public boolean tellsThePast() {
        return true;
    }

    @Override
    public String about() {
        return "journeys.thread.about";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> lines(Startup startup, Page page) {
        UUID id = startup.id();
        Words words = page.words();
        List<Line> lines = new ArrayList<>();
        known.read(page, () -> journeys.of(id), then -> journeys.of(id, then))
                .forEach(journey -> addTo(lines, journey, words));
        boolean mayCorrect = known.day(page).isEmpty() && rules.mayRegisterIn(startup.park());
        known.read(page, () -> observations.of(id), then -> observations.of(id, then))
                .forEach(seen -> lines.add(line(seen, mayCorrect, words)));
        known.read(page, () -> documents.of(id), then -> documents.of(id, then))
                .forEach(document -> lines.add(new Line(
                        known.dayOf(document.recordedAt()),
                        words.say("journeys.thread.attached", document.name()),
                        null,
                        null,
                        "",
                        "/startups/" + id + "/documents/" + document.id())));
        return lines;
    }

    private void addTo(List<Line> lines, Journey journey, Words words) {
        lines.add(
                Line.of(journey.admittedOn(), words.say("journeys.thread.admitted", words.date(journey.plannedEnd()))));
        for (Stage stage : journey.stages()) {
            lines.add(Line.of(
                    stage.since(),
                    words.say("journeys.thread.entered", lists.name(StartupLists.STAGES, stage.stage(), words))));
        }
        for (Extension extension : journey.extensions()) {
            lines.add(new Line(
                    extension.decidedOn(),
                    words.say("journeys.thread.extended", words.date(extension.plannedEnd())),
                    extension.decision(),
                    null,
                    "",
                    null));
        }
        Exit exit = journey.exit();
        if (exit != null) {
            lines.add(new Line(
                    exit.exitedOn(),
                    words.say("journeys.thread.exited"),
                    exit.reason(),
                    words.say("journeys.exit." + exit.kind()),
                    JourneyDrawing.chip(JourneyDrawing.tone(exit.kind())),
                    null));
        }
    }

    private static Line line(Observation seen, boolean mayCorrect, Words words) {
        String source = words.say("journeys.source." + seen.source());
        @Nullable
        String happened =
                seen.happenedOn() == null ? null : words.say("journeys.thread.happened", words.date(seen.happenedOn()));
        String why = Stream.of(source, happened, seen.note(), seen.link())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new Line(
                seen.seenOn(),
                words.say("journeys.thread.observed"),
                why,
                words.say("journeys.status." + seen.status()),
                JourneyDrawing.chip(JourneyDrawing.tone(seen.status())),
                mayCorrect ? "/startups/" + seen.startup() + "/observations/" + seen.id() : link(seen));
    }

    private static @Nullable String link(Observation seen) {
        WebAddress address = WebAddress.storedOrNull(seen.link());
        return address == null ? null : address.link();
    }
}
