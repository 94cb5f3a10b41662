package org.parcours.coaching.exchanges.pages;

import java.util.List;
import java.util.UUID;
import org.parcours.coaching.CoachingRules;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.startups.Startup;
import org.parcours.startups.Startups;
import org.parcours.startups.documents.Documents;
import org.parcours.startups.search.StartupPicker.Choice;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.parcours.web.forms.Form;
import org.springframework.stereotype.Component;

/// Gathers what the pages of exchanges show.
@Component
class ExchangeViews {
    private final ExchangeLines lines;
    private final Startups startups;
    private final Documents documents;
    private final ExchangeVersions versions;
    private final CoachingRules rules;

    ExchangeViews(
            ExchangeLines lines,
            Startups startups,
            Documents documents,
            ExchangeVersions versions,
            CoachingRules rules) {
        this.lines = lines;
        this.startups = startups;
        this.documents = documents;
        this.versions = versions;
        this.rules = rules;
    }

    ExchangeView of(Exchange exchange, Form promise) {
        Page page = promise.page();
        Startup startup = startup(exchange.startup());
        boolean mayCoach = rules.mayCoach(exchange.startup());
        return new ExchangeView(
                lines.of(List.of(exchange), mayCoach, page.words()).getFirst(),
                startup.nameIn(page.language()),
                mayCoach,
                documents.of(exchange.startup()).stream()
                        .filter(document -> exchange.documents().contains(document.id()))
                        .map(document -> new ExchangeView.File(
                                document.name(), "/startups/" + exchange.startup() + "/documents/" + document.id()))
                        .toList(),
                mayCoach ? versions.of(exchange.id(), page) : List.of(),
                mayCoach ? lines.owners(exchange.park()) : List.of(),
                promise);
    }

    NoteView correction(Exchange exchange, Form form) {
        Startup startup = startup(exchange.startup());
        return new NoteView(
                form,
                new Choice(startup.id(), startup.nameIn(form.words().language()), ""),
                List.of(),
                List.of(),
                "exchanges.correct.title",
                "/exchanges/" + exchange.id() + "/correction",
                exchange.id());
    }

    ExchangeListView all(UUID startup, List<Exchange> all, Page page) {
        boolean mayCoach = rules.mayCoach(startup);
        return new ExchangeListView(
                startup, startup(startup).nameIn(page.language()), mayCoach, lines.of(all, mayCoach, page.words()));
    }

    private Startup startup(UUID id) {
        return startups.byId(id).orElseThrow(() -> new NotHere("startup " + id));
    }
}
