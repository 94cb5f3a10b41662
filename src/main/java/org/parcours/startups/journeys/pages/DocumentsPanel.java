package org.parcours.startups.journeys.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.files.StoredFile;
import org.parcours.startups.DossierPanel;
import org.parcours.startups.Startup;
import org.parcours.startups.StartupRules;
import org.parcours.startups.documents.Document;
import org.parcours.startups.documents.Documents;
import org.parcours.web.Page;
import org.springframework.stereotype.Component;

@Component
class DocumentsPanel implements DossierPanel {
    private final Documents documents;
    private final StartupRules rules;
    private final Known known;

    DocumentsPanel(Documents documents, StartupRules rules, Known known) {
        this.documents = documents;
        this.rules = rules;
        this.known = known;
    }

    @Override
    public boolean tellsThePast() {
        return true;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<View> of(Startup startup, Page page) {
        List<Document> all =
                known.read(page, () -> documents.of(startup.id()), then -> documents.of(startup.id(), then));
        boolean mayEdit = known.day(page).isEmpty() && rules.mayRegisterIn(startup.park());
        List<DocumentView> rows = all.reversed().stream()
                .map(document -> new DocumentView(
                        document.name(),
                        "/startups/" + startup.id() + "/documents/" + document.id(),
                        page.say(
                                "journeys.documents.line",
                                document.type().name(),
                                StoredFile.size(document.size(), page.words()),
                                page.words().date(known.dayOf(document.recordedAt())))))
                .toList();
        return Optional.of(
                new View("startups/journeys/documents-panel.jte", Map.of("documents", rows, "mayEdit", mayEdit)));
    }
}
