package org.parcours.startups.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.database.Scope;
import org.parcours.history.Histories;
import org.parcours.startups.Startups;
import org.parcours.startups.facts.Measure;
import org.parcours.startups.facts.Measures;
import org.parcours.startups.facts.Observation;
import org.parcours.startups.facts.Observations;
import org.parcours.startups.facts.Source;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.dao.OptimisticLockingFailureException;

@ModuleTest
class JourneysTest {
    private static final LocalDate ADMITTED = LocalDate.of(2020, 3, 1);

    private final TwoParks network;
    private final Startups startups;
    private final Journeys journeys;
    private final Observations observations;
    private final Measures measures;
    private final Histories histories;
    private Scope casablanca = Scope.NOTHING;
    private Scope rabat = Scope.NOTHING;
    private UUID startup = new UUID(0, 0);

    JourneysTest(
            TwoParks network,
            Startups startups,
            Journeys journeys,
            Observations observations,
            Measures measures,
            Histories histories) {
        this.network = network;
        this.startups = startups;
        this.journeys = journeys;
        this.observations = observations;
        this.measures = measures;
        this.histories = histories;
    }

    @BeforeEach
    void register() {
        TwoParks.Parks parks = network.open();
        casablanca = new Scope(null, false, Set.of(parks.casablanca()), Set.of());
        rabat = new Scope(null, false, Set.of(parks.rabat()), Set.of());
        startup = casablanca.call(() -> startups.register(TwoParks.facts(parks.casablanca(), "Atlas Data")));
    }

    private Journey admit() {
        return casablanca.call(() -> journeys.admit(startup, new Admission(ADMITTED, null, ADMITTED.plusMonths(60))));
    }

    private Journey read() {
        return casablanca.call(() -> journeys.last(startup)).orElseThrow();
    }

    @Test
    void readsBackAJourneyAsItWasRecorded() {
        admit();
        casablanca.run(() -> journeys.enterStage(startup, "incubation", ADMITTED));
        casablanca.run(() -> journeys.enterStage(startup, "development", ADMITTED.plusYears(1)));
        casablanca.run(
                () -> journeys.extend(startup, ADMITTED.plusYears(4), ADMITTED.plusMonths(72), "Comité du 1er mars"));
        Journey left = casablanca.call(
                () -> journeys.exit(startup, ADMITTED.plusYears(5), Exit.Kind.COMPLETED, " objectifs atteints "));
        assertThat(read()).isEqualTo(left);
        assertThat(left.stages()).extracting(Stage::stage).containsExactly("incubation", "development");
        assertThat(left.stages())
                .extracting(Stage::until)
                .containsExactly(ADMITTED.plusYears(1), ADMITTED.plusYears(5));
        Exit exit = Objects.requireNonNull(left.exit());
        assertThat(exit.kind()).isEqualTo(Exit.Kind.COMPLETED);
        assertThat(exit.exitedOn()).isEqualTo(ADMITTED.plusYears(5));
        assertThat(exit.reason()).isEqualTo("objectifs atteints");
    }

    @Test
    void goesTheWholeWayBack() {
        Journey admitted = admit();
        Journey entered = casablanca.call(() -> journeys.enterStage(startup, "incubation", ADMITTED));
        casablanca.run(() -> journeys.exit(startup, ADMITTED.plusYears(1), Exit.Kind.MOVED_OUT, null));
        casablanca.run(() -> journeys.withdrawExit(startup));
        assertThat(read()).isEqualTo(entered);
        assertThatThrownBy(() -> casablanca.run(() -> journeys.withdrawAdmission(startup, admitted.id())))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(Refusal.BUILT_UPON.key()));
        UUID stage = entered.stages().getFirst().id();
        casablanca.run(() -> journeys.withdrawStage(startup, stage));
        assertThat(read()).isEqualTo(admitted);
        assertThatThrownBy(() -> casablanca.run(() -> journeys.withdrawAdmission(startup, stage)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(Refusal.NOT_THE_LAST.key()));
        casablanca.run(() -> journeys.withdrawAdmission(startup, admitted.id()));
        assertThat(casablanca.call(() -> journeys.of(startup))).isEmpty();
    }

    @Test
    void showsTheJourneyAsItWasKnown() {
        admit();
        casablanca.run(() -> journeys.exit(startup, ADMITTED.plusYears(1), Exit.Kind.CEASED, null));
        Instant known = casablanca.call(histories::settledInstant);
        casablanca.run(() -> journeys.withdrawExit(startup));
        assertThat(read().exit()).isNull();
        assertThat(casablanca.call(() -> journeys.of(startup, known)))
                .singleElement()
                .satisfies(journey -> assertThat(journey.exit()).isNotNull());
    }

    private static Admission on(LocalDate day) {
        return new Admission(day, null, day.plusMonths(60));
    }

    @Test
    void correctsAnAdmissionAndKeepsWhatWasKnown() {
        Journey admitted = admit();
        Instant version = Objects.requireNonNull(admitted.recordedAt());
        Instant known = casablanca.call(histories::settledInstant);
        casablanca.run(() -> journeys.correctAdmission(startup, admitted.id(), version, on(ADMITTED.plusMonths(1))));
        assertThat(read().admittedOn()).isEqualTo(ADMITTED.plusMonths(1));
        assertThat(casablanca.call(() -> journeys.of(startup, known))).containsExactly(admitted);
        assertThatThrownBy(() -> casablanca.run(
                        () -> journeys.correctAdmission(startup, admitted.id(), version, on(ADMITTED.plusMonths(2)))))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> rabat.run(() -> journeys.correctAdmission(
                        startup, admitted.id(), Objects.requireNonNull(read().recordedAt()), on(ADMITTED))))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void correctsAnEarlierAdmissionAsWell() {
        Journey first = admit();
        casablanca.run(() -> journeys.exit(startup, ADMITTED.plusYears(1), Exit.Kind.MOVED_OUT, null));
        casablanca.run(() -> journeys.admit(startup, on(ADMITTED.plusYears(2))));
        Instant version = Objects.requireNonNull(first.recordedAt());
        casablanca.run(() -> journeys.correctAdmission(startup, first.id(), version, on(ADMITTED.minusMonths(1))));
        assertThat(casablanca.call(() -> journeys.of(startup)))
                .extracting(Journey::admittedOn)
                .containsExactly(ADMITTED.minusMonths(1), ADMITTED.plusYears(2));
    }

    @Test
    void keepsToThePark() {
        admit();
        observe(ADMITTED);
        assertThat(rabat.call(() -> journeys.of(startup))).isEmpty();
        assertThat(rabat.call(() -> observations.of(startup))).isEmpty();
        assertThatThrownBy(() -> rabat.run(() -> journeys.exit(startup, ADMITTED, Exit.Kind.CEASED, null)))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> rabat.run(() -> observations.add(startup, seen(ADMITTED.plusDays(1)))))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> rabat.run(() -> measures.add(startup, jobs(2))))
                .isInstanceOf(NotHere.class);
    }

    private static Observation.Draft seen(LocalDate on) {
        return new Observation.Draft(
                on, Observation.Status.TRADING, Source.VISIT, null, "https://example.ma", null, "vue");
    }

    private Observation observe(LocalDate on) {
        return casablanca.call(() -> observations.add(startup, seen(on)));
    }

    private static Measure.Draft jobs(int value) {
        return new Measure.Draft(
                "jobs-men",
                ADMITTED,
                ADMITTED.plusMonths(1),
                new BigDecimal(value),
                null,
                Source.SURVEY,
                ADMITTED.plusMonths(2));
    }

    @Test
    void refusesASecondObservationOfADayByTheSameSource() {
        observe(ADMITTED);
        assertThatThrownBy(() -> observe(ADMITTED))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(Refusal.SEEN_THAT_DAY.key()));
    }

    @Test
    void refusesTheSecondOfTwoCorrectionsOfOneVersion() {
        UUID id = observe(ADMITTED).id();
        Observation read = casablanca.call(() -> observations.of(startup)).getFirst();
        Instant version = Objects.requireNonNull(read.recordedAt());
        casablanca.run(() -> observations.correct(startup, id, version, seen(ADMITTED.plusDays(1))));
        assertThatThrownBy(() ->
                        casablanca.run(() -> observations.correct(startup, id, version, seen(ADMITTED.plusDays(2)))))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(casablanca.call(() -> observations.of(startup)))
                .extracting(Observation::seenOn)
                .containsExactly(ADMITTED.plusDays(1));
    }

    @Test
    void correctsAMeasureAndKeepsWhatWasKnown() {
        UUID id = casablanca.call(() -> measures.add(startup, jobs(2))).id();
        Measure read = casablanca.call(() -> measures.of(startup)).getFirst();
        Instant known = casablanca.call(histories::settledInstant);
        Instant version = Objects.requireNonNull(read.recordedAt());
        casablanca.run(() -> measures.correct(startup, id, version, jobs(3)));
        assertThat(casablanca.call(() -> measures.of(startup, known))).containsExactly(read);
        assertThat(casablanca.call(() -> measures.of(startup)))
                .extracting(Measure::value)
                .containsExactly(new BigDecimal(3));
    }

    /// Whoever comes second reads what the first one recorded, and is refused with a reason.
    @Test
    void recordsOneOfManyExitsAskedForAtOnce() throws Exception {
        admit();
        int many = 6;
        CountDownLatch together = new CountDownLatch(many);
        try (ExecutorService people = Executors.newFixedThreadPool(many)) {
            List<Future<Boolean>> answers = java.util.stream.IntStream.range(0, many)
                    .mapToObj(person -> people.submit(() -> {
                        together.countDown();
                        together.await();
                        return exits(person);
                    }))
                    .toList();
            int recorded = 0;
            for (Future<Boolean> answer : answers) {
                recorded += answer.get() ? 1 : 0;
            }
            assertThat(recorded).isEqualTo(1);
        }
        assertThat(read().isOpen()).isFalse();
    }

    private boolean exits(int person) {
        try {
            casablanca.run(() -> journeys.exit(startup, ADMITTED.plusDays(person), Exit.Kind.CEASED, null));
            return true;
        } catch (Refused second) {
            assertThat(second.key()).isEqualTo(Refusal.ALREADY_LEFT.key());
            return false;
        }
    }
}
