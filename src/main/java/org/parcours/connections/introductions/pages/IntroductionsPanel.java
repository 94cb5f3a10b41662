package org.parcours.connections.introductions.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.IntroductionLine;
import org.parcours.connections.introductions.IntroductionSearch;
import org.parcours.connections.introductions.IntroductionStep;
import org.parcours.connections.introductions.Introductions;
import org.parcours.connections.introductions.Side;
import org.parcours.startups.DossierPanel;
import org.parcours.startups.DossierThread;
import org.parcours.startups.Startup;
import org.parcours.text.Words;
import org.parcours.web.Page;
import org.springframework.stereotype.Component;

/// The introductions of a startup in its dossier, and in the thread what happened to each.
@Component
class IntroductionsPanel implements DossierPanel, DossierThread {
    private final Rows rows;
    private final Introductions introductions;
    private final IntroductionSearch search;

    IntroductionsPanel(Rows rows, Introductions introductions, IntroductionSearch search) {
        this.rows = rows;
        this.introductions = introductions;
        this.search = search;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<View> of(Startup startup, Page page) {
        List<Rows.Row> found =
                rows.of(IntroductionSearch.every("startup", startup.id()), Rows.Named.PARTNER, page.words());
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new View(
                        "connections/introductions/panel.jte",
                        Map.of(
                                "rows",
                                found,
                                "propose",
                                "",
                                "all",
                                "/introductions?state=all&startup=" + startup.id())));
    }

    /// Those that wait for the founder, or else what is under way.
    @Override
    public Optional<FounderPart> forFounder(Startup startup, Page page) {
        List<IntroductionLine> waiting = SidePages.waiting(search, Side.STARTUP).stream()
                .filter(line -> line.startup().id().equals(startup.id()))
                .toList();
        return waiting.isEmpty()
                ? of(startup, page).map(view -> new FounderPart(Place.MAIN, 20, view))
                : Optional.of(new FounderPart(
                        Place.TOP,
                        20,
                        waiting.size(),
                        List.of(),
                        new View("connections/introductions/founder.jte", Map.of("waiting", waiting))));
    }

    @Override
    public String about() {
        return "introductions.thread.about";
    }

    @Override
    public List<Line> lines(Startup startup, Page page) {
        Words words = page.words();
        List<Introduction> all = introductions.ofStartup(startup.id());
        if (all.isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        for (IntroductionLine line : search.find(IntroductionSearch.every("startup", startup.id()), null)
                .lines()) {
            String partner = line.partner().nameIn(words.language());
            all.stream()
                    .filter(one -> one.id().equals(line.id()))
                    .flatMap(one -> one.steps().stream())
                    .forEach(step -> lines.add(said(step, partner, line, words)));
        }
        return lines;
    }

    private static Line said(IntroductionStep step, String partner, IntroductionLine line, Words words) {
        return new Line(
                step.on(),
                words.say("introductions.thread." + step.step(), partner),
                IntroductionView.reason(step, words),
                null,
                "",
                "/introductions/" + line.id());
    }
}
