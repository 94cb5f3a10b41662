package org.parcours.startups.journeys.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.charts.Caption;
import org.parcours.charts.Direction;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.DossierPanel;
import org.parcours.startups.Startup;
import org.parcours.startups.StartupLists;
import org.parcours.startups.StartupRules;
import org.parcours.startups.facts.Observation;
import org.parcours.startups.facts.Observations;
import org.parcours.startups.journeys.Exit;
import org.parcours.startups.journeys.Extension;
import org.parcours.startups.journeys.Journey;
import org.parcours.startups.journeys.Journeys;
import org.parcours.startups.journeys.Stage;
import org.parcours.text.Words;
import org.parcours.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The journey line at the head of a dossier.
@Component
class JourneyPanel implements DossierPanel {
    private static final int WIDE = 1100;

    private final Journeys journeys;
    private final Observations observations;
    private final CodeLists lists;
    private final StartupRules rules;
    private final Known known;

    JourneyPanel(Journeys journeys, Observations observations, CodeLists lists, StartupRules rules, Known known) {
        this.journeys = journeys;
        this.observations = observations;
        this.lists = lists;
        this.rules = rules;
        this.known = known;
    }

    @Override
    public boolean tellsThePast() {
        return true;
    }

    @Override
    public Place place() {
        return Place.TOP;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<View> of(Startup startup, Page page) {
        List<Journey> all = known.read(page, () -> journeys.of(startup.id()), then -> journeys.of(startup.id(), then));
        List<Observation> seen =
                known.read(page, () -> observations.of(startup.id()), then -> observations.of(startup.id(), then));
        Optional<LocalDate> day = known.day(page);
        Map<String, Object> model = new HashMap<>();
        model.put("line", view(startup, all, seen, day.orElse(known.today()), page.words()));
        model.put("known", day.map(page.words()::date).orElse(""));
        model.put("mayEdit", day.isEmpty() && rules.mayRegisterIn(startup.park()));
        return Optional.of(new View("startups/journeys/journey-panel.jte", model));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<FounderPart> forFounder(Startup startup, Page page) {
        return of(startup, page).map(view -> new FounderPart(Place.TOP, 10, view));
    }

    private JourneyView view(Startup startup, List<Journey> all, List<Observation> seen, LocalDate today, Words words) {
        if (all.isEmpty()) {
            return new JourneyView(words.say("journeys.line.not-admitted"), "", false, false, List.of());
        }
        Journey journey = all.getLast();
        JourneyDrawing drawing = new JourneyDrawing(journey, seen, today, lists, words);
        String sentence = drawing.sentence(seen.isEmpty() ? null : seen.getLast());
        Caption caption = new Caption(words.say("journeys.line.title", startup.nameIn(words.language())), sentence);
        String chart =
                drawing.line(caption).fit(WIDE, Direction.of(words.language().locale()));
        return new JourneyView(sentence, chart, true, journey.isOpen(), facts(all, words));
    }

    /// The dates of the journeys, each with the way to mend it: what was recorded last can be withdrawn.
    private List<JourneyView.Fact> facts(List<Journey> all, Words words) {
        List<JourneyView.Fact> facts = new ArrayList<>();
        Journey journey = all.getLast();
        String here = "/startups/" + journey.startup();
        String admission = here + "/admission/" + journey.id();
        facts.add(fact("admitted_on", words.date(journey.admittedOn()), words).corrected(admission));
        if (!journey.followedFrom().equals(journey.admittedOn())) {
            facts.add(fact("followed_from", words.date(journey.followedFrom()), words)
                    .corrected(admission));
        }
        for (Stage stage : journey.stages()) {
            boolean last = journey.isOpen() && stage.equals(journey.stages().getLast());
            facts.add(JourneyView.Fact.of(
                            lists.name(StartupLists.STAGES, stage.stage(), words),
                            period(stage.since(), stage.until(), words))
                    .withdrawn(last, here + "/stages/" + stage.id()));
        }
        facts.add(fact("planned_end", words.date(journey.plannedEndNow()), words));
        for (Extension extension : journey.extensions()) {
            boolean last =
                    journey.isOpen() && extension.equals(journey.extensions().getLast());
            facts.add(JourneyView.Fact.of(
                            words.say("journeys.line.extended", words.date(extension.decidedOn())),
                            extension.decision())
                    .withdrawn(last, here + "/extensions/" + extension.id()));
        }
        Exit exit = journey.exit();
        if (exit != null) {
            facts.add(fact("exited_on", words.date(exit.exitedOn()), words).withdrawn(true, here + "/exit"));
            facts.add(fact("exit.kind", words.say("journeys.exit." + exit.kind()), words));
            if (exit.reason() != null) {
                facts.add(fact("reason", exit.reason(), words));
            }
        }
        for (Journey earlier : all.subList(0, all.size() - 1)) {
            LocalDate end = earlier.exit() == null ? null : earlier.exit().exitedOn();
            facts.add(JourneyView.Fact.of(words.say("journeys.line.earlier"), period(earlier.admittedOn(), end, words))
                    .corrected(here + "/admission/" + earlier.id()));
        }
        return facts;
    }

    private static JourneyView.Fact fact(String column, String value, Words words) {
        return JourneyView.Fact.of(words.say("journeys.column." + column), value);
    }

    private static String period(LocalDate since, @Nullable LocalDate until, Words words) {
        return until == null
                ? words.say("journeys.line.since", words.date(since))
                : words.say("journeys.line.period", words.date(since), words.date(until));
    }

    @Override
    public List<Action> actions(Startup startup, Page page) {
        List<Action> actions = new ArrayList<>();
        String here = "/startups/" + startup.id();
        actions.add(new Action(page.say("journeys.history.open"), here + "/history", false));
        if (known.day(page).isEmpty() && rules.mayRegisterIn(startup.park())) {
            actions.add(new Action(page.say("journeys.action.observe"), here + "/observations/new", true));
        }
        return actions;
    }
}
