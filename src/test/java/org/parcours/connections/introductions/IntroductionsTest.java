package org.parcours.connections.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.parcours.coaching.needs.NeedStep;
import org.parcours.coaching.needs.Needs;
import org.parcours.connections.Merges;
import org.parcours.connections.Partners;
import org.parcours.connections.outcomes.Outcome;
import org.parcours.connections.outcomes.OutcomeNoted;
import org.parcours.connections.outcomes.Outcomes;
import org.parcours.database.Ids;
import org.parcours.database.Scope;
import org.parcours.startups.facts.Measure;
import org.parcours.startups.facts.Measures;
import org.parcours.startups.facts.Source;
import org.parcours.startups.journeys.Exit;
import org.parcours.startups.journeys.Journeys;
import org.parcours.testing.ModuleTest;
import org.parcours.text.Amount;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.parcours.web.lists.ListFilter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ModuleTest
@RecordApplicationEvents
class IntroductionsTest {
    private final IntroductionsFixture fixture;
    private final Proposals proposals;
    private final Introductions introductions;
    private final Outcomes outcomes;
    private final Needs needs;
    private final Merges merges;

    IntroductionsTest(
            IntroductionsFixture fixture,
            Proposals proposals,
            Introductions introductions,
            Outcomes outcomes,
            Needs needs,
            Merges merges) {
        this.fixture = fixture;
        this.proposals = proposals;
        this.introductions = introductions;
        this.outcomes = outcomes;
        this.needs = needs;
        this.merges = merges;
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            return refused.key();
        }
        return "not refused";
    }

    private Introduction proposed(IntroductionsFixture.Scene scene) {
        return scene.reach().call(() -> proposals.propose(scene.draft()));
    }

    private Introduction connected(IntroductionsFixture.Scene scene) {
        Introduction proposed = proposed(scene);
        return scene.reach().call(() -> {
            introductions.answer(proposed.id(), Side.STARTUP, true, null);
            return introductions.answer(proposed.id(), Side.PARTNER, true, null);
        });
    }

    @Test
    void followsAnIntroductionFromItsProposalToItsOutcome(ApplicationEvents events) {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Introduction connected = connected(scene);
        UUID coordinator = scene.base().coordinator().id();
        scene.reach().run(() -> {
            assertThat(introductions.byId(connected.id())).contains(connected);
            assertThat(connected.steps())
                    .extracting(IntroductionStep::step)
                    .containsExactly(
                            IntroductionState.PROPOSED,
                            IntroductionState.STARTUP_AGREED,
                            IntroductionState.PARTNER_AGREED,
                            IntroductionState.CONNECTED);
            assertThat(connected.steps().getFirst().person()).isEqualTo(coordinator);
            introductions.met(connected.id(), null, "En visioconférence");
            Outcome outcome = outcomes.note(
                    connected.id(),
                    new Outcome.Draft(
                            Outcome.Kind.INVESTMENT,
                            fixture.today(),
                            new Amount(new BigDecimal("4200000"), "MAD"),
                            null,
                            null));
            assertThat(outcomes.of(connected.id())).extracting(Outcome::id).containsExactly(outcome.id());
            assertThat(events.stream(OutcomeNoted.class))
                    .extracting(OutcomeNoted::outcome)
                    .containsExactly(outcome.id());
        });
        assertThat(events.stream(IntroductionAgreed.class))
                .containsExactly(new IntroductionAgreed(
                        connected.id(),
                        scene.need().id(),
                        scene.base().startup(),
                        scene.base().parks().casablanca(),
                        scene.partner(),
                        fixture.today()));
    }

    /// The duty of care counts it as an answer from the day on which both agreed, and not before.
    @Test
    void tellsTheNeedWhenBothHaveAgreed() {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Introduction proposed = proposed(scene);
        scene.reach().run(() -> introductions.answer(proposed.id(), Side.STARTUP, true, null));
        assertThat(introduced()).isEmpty();
        scene.reach().run(() -> introductions.answer(proposed.id(), Side.PARTNER, true, null));
        assertThat(introduced()).containsExactly("Fonds Atlas");
    }

    private List<String> introduced() {
        return fixture.base()
                .owner()
                .sql("select words from coaching.need_introduction")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void staysOutOfReachOfTheOtherPark() {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Introduction proposed = proposed(scene);
        scene.base().elsewhere().scope().run(() -> {
            assertThat(introductions.byId(proposed.id())).isEmpty();
            assertThatThrownBy(() -> introductions.withdraw(proposed.id(), "Non"))
                    .isInstanceOf(NotHere.class);
        });
    }

    @Test
    void givesOneClearAnswerToTwoThatAnswerAtTheSameMoment() throws Exception {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Introduction proposed = proposed(scene);
        CyclicBarrier together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(
                    List.of(answering(proposed.id(), true, together), answering(proposed.id(), false, together)));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .contains("not refused")
                    .containsAnyOf(
                            "introductions.refused.state.STARTUP_AGREED",
                            "introductions.refused.state.STARTUP_DECLINED");
        }
        scene.reach()
                .run(() -> assertThat(
                                introductions.byId(proposed.id()).orElseThrow().steps())
                        .hasSize(2));
    }

    private Callable<String> answering(UUID introduction, boolean agrees, CyclicBarrier together) {
        return () -> {
            together.await();
            return refusal(
                    () -> Scope.SYSTEM.run(() -> introductions.answer(introduction, Side.STARTUP, agrees, null)));
        };
    }

    @Test
    void sendsNoPartnerTheSameStartupTwiceUnknowingly() throws Exception {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        var other = scene.reach().call(() -> fixture.express(scene.base().startup(), "Un prêt"));
        CyclicBarrier together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(
                    proposing(scene, scene.draft(), together),
                    proposing(
                            scene,
                            new Proposals.Draft(other.id(), scene.partner(), null, null, null, null, false),
                            together)));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder("not refused", "introductions.refused.knowingly");
        }
        scene.reach().run(() -> {
            Proposals.Prospect prospect = proposals.look(other.id(), scene.partner(), null);
            assertThat(prospect.inTheWay()).hasSize(1);
            assertThat(prospect.inTheWay().getFirst().steps().getFirst().person())
                    .isEqualTo(scene.base().coordinator().id());
            proposals.propose(new Proposals.Draft(other.id(), scene.partner(), null, null, null, null, true));
            assertThat(introductions.ofStartup(scene.base().startup())).hasSize(2);
        });
    }

    private Callable<String> proposing(
            IntroductionsFixture.Scene scene, Proposals.Draft draft, CyclicBarrier together) {
        return () -> {
            together.await();
            return refusal(() -> scene.reach().run(() -> proposals.propose(draft)));
        };
    }

    private void conflict(IntroductionsFixture.Scene scene, UUID partner, String reason) {
        fixture.base()
                .owner()
                .sql("""
                        insert into connections.conflict (id, startup_id, park_id, partner_id, reason) values (?, ?, ?, ?, ?)
                        """)
                .params(Ids.next(), scene.base().startup(), scene.base().parks().casablanca(), partner, reason)
                .update();
    }

    @Test
    void forbidsAConflictHoweverKnowingly() {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        conflict(scene, scene.partner(), "Actionnaire d’un concurrent");
        scene.reach()
                .run(() -> assertThat(refusal(() -> proposals.propose(
                                new Proposals.Draft(scene.need().id(), null, scene.offer(), null, null, null, true))))
                        .isEqualTo("introductions.refused.conflict"));
    }

    @Test
    void stopsWhereTheOfferEndedTheNeedWasClosedOrTheStartupLeft(@Autowired Journeys journeys) {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Introduction proposed = proposed(scene);
        fixture.end(scene.offer());
        scene.reach().run(() -> {
            assertThat(refusal(() -> introductions.answer(proposed.id(), Side.STARTUP, true, null)))
                    .isEqualTo("introductions.refused.OFFER_ENDED");
            assertThat(introductions.obstacle(proposed)).contains(Ending.OFFER_ENDED);
            assertThat(refusal(() -> proposals.propose(
                            new Proposals.Draft(scene.need().id(), null, scene.offer(), null, null, null, true))))
                    .isEqualTo("introductions.refused.OFFER_ENDED");
            needs.step(scene.need().id(), new NeedStep.Draft(NeedStep.State.WITHDRAWN, null, "Plus besoin", null));
            assertThat(introductions.obstacle(proposed)).contains(Ending.NEED_CLOSED);
            assertThat(refusal(() -> proposals.propose(scene.draft()))).isEqualTo("introductions.refused.NEED_CLOSED");
            journeys.exit(scene.base().startup(), fixture.today(), Exit.Kind.COMPLETED, null);
            assertThat(introductions.obstacle(proposed)).contains(Ending.STARTUP_LEFT);
            // what cannot go on can still be declined
            assertThat(introductions
                            .answer(proposed.id(), Side.STARTUP, false, "Nous partons")
                            .state())
                    .isEqualTo(IntroductionState.STARTUP_DECLINED);
        });
    }

    @Test
    void goesOnWhereTheNeedWasAnsweredWithHelp() {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Introduction proposed = proposed(scene);
        scene.reach().run(() -> {
            needs.step(
                    scene.need().id(), new NeedStep.Draft(NeedStep.State.HELPED, null, "Présentée à un fonds", null));
            assertThat(introductions
                            .answer(proposed.id(), Side.STARTUP, true, null)
                            .state())
                    .isEqualTo(IntroductionState.STARTUP_AGREED);
        });
    }

    @Test
    void takesBackAMeetingUntilSomethingCameOfIt() {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Introduction connected = connected(scene);
        scene.reach().run(() -> {
            assertThat(refusal(() -> introductions.takeBack(connected.id()))).isEqualTo("introductions.refused.undo");
            introductions.met(connected.id(), null, null);
            assertThat(introductions.takeBack(connected.id()).state()).isEqualTo(IntroductionState.CONNECTED);
            introductions.met(connected.id(), null, null);
            Outcome outcome = outcomes.note(
                    connected.id(), new Outcome.Draft(Outcome.Kind.PILOT, fixture.today(), null, null, null));
            assertThat(refusal(() -> introductions.takeBack(connected.id())))
                    .isEqualTo("introductions.refused.undo.outcome");
            outcomes.remove(connected.id(), outcome.id());
            assertThat(introductions.takeBack(connected.id()).state()).isEqualTo(IntroductionState.CONNECTED);
        });
    }

    @Test
    void followsAPartnerThatWasMergedIntoAnotherAndBack(@Autowired Partners partners) {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Introduction proposed = proposed(scene);
        UUID kept = Scope.SYSTEM.call(() -> partners.register(IntroductionsFixture.facts("Atlas Fund")));
        conflict(scene, scene.partner(), "Dit par l’un");
        conflict(scene, kept, "Dit par l’autre");
        Scope.SYSTEM.run(() -> merges.merge(scene.partner(), kept));
        scene.reach().run(() -> {
            assertThat(introductions.byId(proposed.id()).orElseThrow().partner())
                    .isEqualTo(kept);
            assertThat(proposals
                            .look(scene.need().id(), scene.partner(), null)
                            .partner()
                            .id())
                    .isEqualTo(kept);
            assertThat(proposals.look(scene.need().id(), kept, null).conflict()).isEqualTo("Dit par l’autre");
        });
        // the partner's own people see it under the name that stays
        new Scope(Ids.next(), false, Set.of(), Set.of(kept))
                .run(() -> assertThat(introductions.byId(proposed.id())).isPresent());
        Scope.SYSTEM.run(() -> merges.takeBack(scene.partner()));
        scene.reach().run(() -> {
            assertThat(introductions.byId(proposed.id()).orElseThrow().partner())
                    .isEqualTo(scene.partner());
            assertThat(proposals.look(scene.need().id(), scene.partner(), null).conflict())
                    .isEqualTo("Dit par l’un");
        });
    }

    @Test
    void showsEachSideItsOwnAndThePartnerOnlyWhatTheStartupAgreedTo(@Autowired IntroductionSearch search) {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Introduction proposed = proposed(scene);
        Scope startup =
                new Scope(Ids.next(), false, Set.of(), Set.of(scene.base().startup()));
        Scope partner = new Scope(Ids.next(), false, Set.of(), Set.of(scene.partner()));
        Scope nobody = new Scope(Ids.next(), false, Set.of(), Set.of(Ids.next()));
        ListFilter open = IntroductionSearch.LIST.read(java.util.Map.of());
        assertThat(startup.call(() -> search.find(open, null).lines()))
                .extracting(line -> line.partner().name())
                .containsExactly("Fonds Atlas");
        assertThat(partner.call(() -> search.find(open, null).lines())).isEmpty();
        startup.run(() -> introductions.answer(proposed.id(), Side.STARTUP, true, null));
        assertThat(partner.call(() -> search.find(open, null).lines()))
                .extracting(line -> line.startup().name())
                .containsExactly("Atlas Data");
        assertThat(nobody.call(() -> search.find(open, null).lines())).isEmpty();
        assertThat(nobody.call(() -> search.line(proposed.id()))).isEmpty();
        assertThat(scene.reach().call(() -> search.counts(open)).in(IntroductionState.STARTUP_AGREED))
                .isEqualTo(1);
    }

    @Test
    void correctsAnOutcomeOnWhatWasReadOnly() {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Introduction connected = connected(scene);
        LocalDate today = fixture.today();
        scene.reach().run(() -> {
            introductions.met(connected.id(), null, null);
            Outcome noted =
                    outcomes.note(connected.id(), new Outcome.Draft(Outcome.Kind.NONE, today, null, "Trop tôt", null));
            var version = java.util.Objects.requireNonNull(
                    outcomes.byId(noted.id()).orElseThrow().recordedAt());
            outcomes.correct(
                    connected.id(),
                    noted.id(),
                    version,
                    new Outcome.Draft(Outcome.Kind.PILOT, today, null, null, null));
            assertThatThrownBy(() -> outcomes.correct(
                            connected.id(),
                            noted.id(),
                            version,
                            new Outcome.Draft(Outcome.Kind.HIRE, today, null, null, null)))
                    .isInstanceOf(org.springframework.dao.OptimisticLockingFailureException.class);
            assertThat(outcomes.of(connected.id())).extracting(Outcome::kind).containsExactly(Outcome.Kind.PILOT);
        });
    }

    @Test
    void makesTheValueAMeasureOnceCorrectedAndRemovedWithIt(@Autowired Measures measures) {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Introduction connected = connected(scene);
        LocalDate today = fixture.today();
        UUID startup = scene.base().startup();
        Amount four = new Amount(new BigDecimal("4000000"), "MAD");
        scene.reach().run(() -> introductions.met(connected.id(), null, null));
        // two investors of one round on one day
        List<UUID> noted = scene.reach()
                .call(() -> List.of(
                        outcomes.note(
                                        connected.id(),
                                        new Outcome.Draft(Outcome.Kind.INVESTMENT, today, four, null, null))
                                .id(),
                        outcomes.note(connected.id(), new Outcome.Draft(Outcome.Kind.LOAN, today, four, null, null))
                                .id()));
        scene.reach().run(() -> {
            assertThat(measures.of(startup))
                    .allSatisfy(measure -> {
                        assertThat(measure.kind()).isEqualTo(Measure.FUNDS_RAISED);
                        assertThat(measure.source()).isEqualTo(Source.INTRODUCTION);
                    })
                    .extracting(Measure::id)
                    .containsExactlyInAnyOrderElementsOf(noted);
        });
        scene.reach().run(() -> {
            var version = java.util.Objects.requireNonNull(
                    outcomes.byId(noted.getFirst()).orElseThrow().recordedAt());
            outcomes.correct(
                    connected.id(),
                    noted.getFirst(),
                    version,
                    new Outcome.Draft(
                            Outcome.Kind.CONTRACT, today, new Amount(new BigDecimal("180000"), "MAD"), null, null));
            outcomes.remove(connected.id(), noted.getLast());
            assertThat(measures.of(startup)).singleElement().satisfies(measure -> {
                assertThat(measure.kind()).isEqualTo(Measure.CONTRACTS);
                assertThat(measure.value()).isEqualByComparingTo("180000");
            });
        });
    }
}
