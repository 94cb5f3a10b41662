package org.parcours.startups.pages;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parcours.startups.DossierPanel;
import org.parcours.startups.DossierPanel.Action;
import org.parcours.startups.DossierPanel.FounderPart;
import org.parcours.startups.DossierPanel.Place;
import org.parcours.startups.DossierThread;
import org.parcours.startups.Startup;
import org.parcours.startups.journeys.pages.Known;
import org.parcours.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// What the modules bring to a dossier, in their order.
@Component
class DossierParts {
    private final SingletonSupplier<List<DossierPanel>> panels;
    private final SingletonSupplier<List<DossierThread>> threads;
    private final Known known;
    private final TemplateEngine templates;

    DossierParts(
            ObjectProvider<DossierPanel> panels,
            ObjectProvider<DossierThread> threads,
            Known known,
            TemplateEngine templates) {
        this.panels = SingletonSupplier.of(() -> panels.stream()
                .sorted(Comparator.comparingInt(DossierPanel::order))
                .toList());
        this.threads = SingletonSupplier.of(() -> threads.stream().toList());
        this.known = known;
        this.templates = templates;
    }

    List<Content> panels(Place place, Startup startup, Page page) {
        return panels(page)
                .filter(panel -> panel.place() == place)
                .flatMap(panel -> panel.of(startup, page).stream())
                .map(view -> content(view, startup, page))
                .toList();
    }

    Content content(DossierPanel.View view, Startup startup, Page page) {
        Map<String, Object> model = new HashMap<>(view.model());
        model.put("startup", startup);
        model.put("page", page);
        return output -> templates.render(view.template(), model, output);
    }

    /// The parts of a founder's first page, in their order.
    List<FounderPart> forFounder(Startup startup, Page page) {
        return panels.obtain().stream()
                .flatMap(panel -> panel.forFounder(startup, page).stream())
                .sorted(Comparator.comparingInt(FounderPart::order))
                .toList();
    }

    /// The first that claims to be the primary one keeps the claim.
    List<Action> actions(Startup startup, Page page) {
        List<Action> actions = panels(page)
                .flatMap(panel -> panel.actions(startup, page).stream())
                .toList();
        Action first = actions.stream().filter(Action::primary).findFirst().orElse(null);
        return actions.stream()
                .map(action -> new Action(action.label(), action.href(), action.equals(first)))
                .toList();
    }

    ThreadView thread(Startup startup, ThreadView.ThreadFilter filter, Page page) {
        var day = known.day(page);
        Map<String, List<DossierThread.Line>> lines = new TreeMap<>();
        threads.obtain().stream()
                .filter(thread -> day.isEmpty() || thread.tellsThePast())
                .forEach(thread -> {
                    List<DossierThread.Line> of = thread.lines(startup, page);
                    if (!of.isEmpty()) {
                        lines.put(thread.about(), of);
                    }
                });
        String path =
                "/startups/" + startup.id() + day.map(then -> "?known=" + then).orElse("");
        return ThreadView.of(lines, filter, path, page.words());
    }

    private Stream<DossierPanel> panels(Page page) {
        boolean now = known.day(page).isEmpty();
        return panels.obtain().stream().filter(panel -> now || panel.tellsThePast());
    }
}
