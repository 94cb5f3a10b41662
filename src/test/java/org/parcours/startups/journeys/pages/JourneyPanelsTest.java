package org.parcours.startups.journeys.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parcours.database.Scope;
import org.parcours.startups.DossierPanel;
import org.parcours.startups.Startup;
import org.parcours.startups.Startups;
import org.parcours.startups.facts.Measure;
import org.parcours.startups.facts.Measures;
import org.parcours.startups.facts.Observation;
import org.parcours.startups.facts.Observations;
import org.parcours.startups.facts.Source;
import org.parcours.startups.journeys.Admission;
import org.parcours.startups.journeys.Exit;
import org.parcours.startups.journeys.Journeys;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.web.Page;

@ModuleTest
class JourneyPanelsTest {
    private static final LocalDate ADMITTED = LocalDate.of(2018, 3, 12);

    private final TwoParks network;
    private final Startups startups;
    private final Journeys journeys;
    private final Observations observations;
    private final Measures measures;
    private final List<DossierPanel> panels;
    private final JourneyThread thread;
    private final TemplateEngine templates;
    private final Messages messages;
    private Scope scope = Scope.NOTHING;
    private UUID startup = new UUID(0, 0);

    JourneyPanelsTest(
            TwoParks network,
            Startups startups,
            Journeys journeys,
            Observations observations,
            Measures measures,
            List<DossierPanel> panels,
            JourneyThread thread,
            TemplateEngine templates,
            Messages messages) {
        this.network = network;
        this.startups = startups;
        this.journeys = journeys;
        this.observations = observations;
        this.measures = measures;
        this.panels = panels.stream()
                .sorted(Comparator.comparing(DossierPanel::place).thenComparingInt(DossierPanel::order))
                .toList();
        this.thread = thread;
        this.templates = templates;
        this.messages = messages;
    }

    @BeforeEach
    void liveAWholeJourney() {
        TwoParks.Parks parks = network.open();
        scope = new Scope(null, false, Set.of(parks.casablanca()), Set.of());
        startup = scope.call(() -> startups.register(TwoParks.facts(parks.casablanca(), "Atlas Data")));
        scope.run(() -> journeys.admit(startup, new Admission(ADMITTED, null, ADMITTED.plusMonths(60))));
        scope.run(() -> journeys.enterStage(startup, "incubation", ADMITTED));
        scope.run(() -> journeys.enterStage(startup, "development", ADMITTED.plusMonths(18)));
        scope.run(() -> journeys.extend(startup, ADMITTED.plusMonths(50), ADMITTED.plusMonths(72), "Comité n° 12"));
        scope.run(() -> journeys.exit(startup, ADMITTED.plusMonths(66), Exit.Kind.COMPLETED, null));
        scope.run(() -> observations.add(
                startup,
                new Observation.Draft(
                        ADMITTED.plusMonths(80), Observation.Status.TRADING, Source.REGISTER, null, null, null, null)));
        for (int year = 2019; year < 2023; year++) {
            measure(year, 900_000L * (year - 2017));
        }
    }

    private void measure(int year, long value) {
        LocalDate first = LocalDate.of(year, 1, 1);
        scope.run(() -> measures.add(
                startup,
                new Measure.Draft(
                        "turnover",
                        first,
                        first.plusYears(1).minusDays(1),
                        new BigDecimal(value),
                        "MAD",
                        Source.DECLARATION,
                        first.plusYears(1))));
    }

    private String shown(Language language, String query) {
        Page page = new Page(
                messages.words(language),
                null,
                "/startups/" + startup,
                query,
                "light",
                "",
                null,
                List.of(),
                java.time.ZoneOffset.UTC);
        return scope.call(() -> {
            Startup subject = startups.byId(startup).orElseThrow();
            StringBuilder html = new StringBuilder();
            for (DossierPanel panel : panels) {
                panel.of(subject, page).ifPresent(view -> html.append(rendered(view, subject, page)));
            }
            return html.toString();
        });
    }

    private String rendered(DossierPanel.View view, Startup subject, Page page) {
        Map<String, Object> model = new HashMap<>(view.model());
        model.put("startup", subject);
        model.put("page", page);
        StringOutput output = new StringOutput();
        templates.render(view.template(), model, output);
        return output.toString();
    }

    @ParameterizedTest
    @EnumSource
    void drawsTheJourneyAndItsMeasuresInEveryLanguage(Language language) {
        assertThat(shown(language, ""))
                .contains(messages.words(language).say("journeys.exit.COMPLETED"))
                .contains("<svg", "Comité n° 12", "12/03/2018")
                .doesNotContain("style=", "/exit\"");
    }

    @Test
    void saysHowItEndedAndWhatWasSeenLast() {
        assertThat(shown(Language.FRENCH, ""))
                .contains("Sortie le 12/09/2023 après 66 mois : parcours achevé. "
                        + "Vue en dernier le 12/11/2024 : en activité (registre).")
                .contains("3,6 MDH");
    }

    @Test
    void showsWhatWasKnownOnAPastDay() {
        assertThat(shown(Language.FRENCH, "?known=2021-05-01"))
                .contains("Le dossier tel qu’il était connu le 01/05/2021.", "Pas encore admise");
    }

    @Test
    void bringsEveryFactToTheThread() {
        Page page = new Page(
                messages.words(Language.FRENCH), null, "/", "", "light", "", null, List.of(), java.time.ZoneOffset.UTC);
        assertThat(scope.call(() -> thread.lines(startups.byId(startup).orElseThrow(), page)))
                .extracting(line -> line.day() + " " + line.sentence())
                .containsExactly(
                        "2018-03-12 Admission, fin prévue le 12/03/2023",
                        "2018-03-12 Entrée en étape « Incubation »",
                        "2019-09-12 Entrée en étape « Développement »",
                        "2022-05-12 Parcours prolongé jusqu’au 12/03/2024",
                        "2023-09-12 Sortie",
                        "2024-11-12 Observation");
    }
}
