package org.parcours.startups.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.text.Refused;

class JourneyTest {
    private static final UUID STARTUP = new UUID(0, 7);
    private static final LocalDate TODAY = LocalDate.of(2024, 5, 31);
    private static final LocalDate ADMITTED = LocalDate.of(2020, 3, 1);

    private final Journey journey = admitted(ADMITTED, List.of());

    private static Journey admitted(LocalDate on, List<Journey> earlier) {
        return Journey.admitted(STARTUP, new Admission(on, null, on.plusMonths(60)), earlier, TODAY);
    }

    private static Refusal refusal(ThrowingCallable act) {
        return Refusal.valueOf(catchThrowableOfType(Refused.class, act).key().replace("journeys.refusal.", ""));
    }

    @Test
    void isFollowedFromTheAdmissionUnlessSaidOtherwise() {
        assertThat(journey.followedFrom()).isEqualTo(ADMITTED);
        LocalDate later = ADMITTED.plusYears(2);
        assertThat(Journey.admitted(STARTUP, new Admission(ADMITTED, later, TODAY), List.of(), TODAY)
                        .followedFrom())
                .isEqualTo(later);
    }

    @Test
    void refusesAdmissionTomorrow() {
        assertThat(refusal(() -> admitted(TODAY.plusDays(1), List.of()))).isEqualTo(Refusal.IN_THE_FUTURE);
    }

    @Test
    void refusesToFollowFromBeforeTheAdmission() {
        Admission early = new Admission(ADMITTED, ADMITTED.minusDays(1), TODAY);
        assertThat(refusal(() -> Journey.admitted(STARTUP, early, List.of(), TODAY)))
                .isEqualTo(Refusal.BEFORE_ADMISSION);
    }

    @Test
    void refusesAPlannedEndThatIsNotAfterTheAdmission() {
        Admission over = new Admission(ADMITTED, null, ADMITTED);
        assertThat(refusal(() -> Journey.admitted(STARTUP, over, List.of(), TODAY)))
                .isEqualTo(Refusal.END_NOT_AFTER_ADMISSION);
    }

    @Test
    void refusesASecondAdmissionWhileTheFirstLasts() {
        assertThat(refusal(() -> admitted(TODAY, List.of(journey)))).isEqualTo(Refusal.STILL_ON_A_JOURNEY);
    }

    @Test
    void admitsAgainFromTheDayOfTheExitOn() {
        Journey left = left(journey, ADMITTED.plusYears(1));
        assertThat(refusal(() -> admitted(ADMITTED.plusMonths(11), List.of(left))))
                .isEqualTo(Refusal.BEFORE_LAST_EXIT);
        assertThat(admitted(ADMITTED.plusYears(1), List.of(left)).isOpen()).isTrue();
    }

    private static Admission on(LocalDate day) {
        return new Admission(day, null, day.plusMonths(60));
    }

    @Test
    void correctsAnAdmissionAndKeepsWhatWasRecordedOnIt() {
        Journey entered = journey.entered("incubation", ADMITTED.plusDays(9), TODAY);
        Journey corrected = entered.corrected(on(ADMITTED.plusDays(9)), List.of(), TODAY);
        assertThat(corrected.admittedOn()).isEqualTo(ADMITTED.plusDays(9));
        assertThat(corrected.followedFrom()).isEqualTo(ADMITTED.plusDays(9));
        assertThat(corrected.stages()).isEqualTo(entered.stages());
        assertThat(corrected.id()).isEqualTo(journey.id());
    }

    @Test
    void refusesToCorrectAnAdmissionToAfterWhatDependsOnIt() {
        LocalDate day = ADMITTED.plusDays(9);
        List<Journey> built = List.of(
                journey.entered("incubation", day, TODAY),
                journey.extended(day, ADMITTED.plusMonths(72), "Comité", TODAY),
                left(journey, day));
        assertThat(built)
                .allSatisfy(it -> assertThat(refusal(() -> it.corrected(on(day.plusDays(1)), List.of(), TODAY)))
                        .isEqualTo(Refusal.ADMITTED_AFTER_A_FACT));
        assertThat(refusal(() -> journey.corrected(on(TODAY.plusDays(1)), List.of(), TODAY)))
                .isEqualTo(Refusal.IN_THE_FUTURE);
    }

    @Test
    void refusesToCorrectAnAdmissionToBeforeTheLastExit() {
        Journey left = left(journey, ADMITTED.plusYears(1));
        Journey again = admitted(ADMITTED.plusYears(2), List.of(left));
        assertThat(refusal(() -> again.corrected(on(ADMITTED.plusMonths(11)), List.of(left), TODAY)))
                .isEqualTo(Refusal.BEFORE_LAST_EXIT);
    }

    @Test
    void refusesToPlanAnEndThatTheFirstExtensionDoesNotMove() {
        LocalDate granted = ADMITTED.plusMonths(72);
        Journey extended = journey.extended(TODAY, granted, "Comité", TODAY);
        assertThat(refusal(() -> extended.corrected(new Admission(ADMITTED, null, granted), List.of(), TODAY)))
                .isEqualTo(Refusal.EXTENDED_LESS_FAR);
    }

    @Test
    void closesTheStageThatLastsWhenTheNextIsEntered() {
        Journey two = journey.entered("incubation", ADMITTED, TODAY).entered("development", TODAY, TODAY);
        assertThat(two.stages()).extracting(Stage::until).containsExactly(TODAY, null);
        assertThat(two.stageNow()).map(Stage::stage).hasValue("development");
    }

    @Test
    void refusesAStageBeforeTheAdmission() {
        assertThat(refusal(() -> journey.entered("incubation", ADMITTED.minusDays(1), TODAY)))
                .isEqualTo(Refusal.BEFORE_ADMISSION);
    }

    @Test
    void refusesAStageThatDoesNotBeginAfterTheLastOne() {
        Journey one = journey.entered("incubation", ADMITTED.plusDays(9), TODAY);
        assertThat(refusal(() -> one.entered("development", ADMITTED.plusDays(9), TODAY)))
                .isEqualTo(Refusal.NOT_AFTER_LAST_STAGE);
    }

    @Test
    void refusesToEnterTheStageItIsIn() {
        Journey one = journey.entered("incubation", ADMITTED, TODAY);
        assertThat(refusal(() -> one.entered("incubation", TODAY, TODAY))).isEqualTo(Refusal.SAME_STAGE);
    }

    @Test
    void refusesAStageAfterTheExit() {
        Journey left = left(journey, TODAY);
        assertThat(refusal(() -> left.entered("incubation", TODAY, TODAY))).isEqualTo(Refusal.ALREADY_LEFT);
    }

    @Test
    void takesOnlyTheLastStageAwayAndReopensTheOneBefore() {
        Journey two = journey.entered("incubation", ADMITTED, TODAY).entered("development", TODAY, TODAY);
        assertThat(refusal(() -> two.withoutStage(two.stages().getFirst().id())))
                .isEqualTo(Refusal.NOT_THE_LAST);
        assertThat(two.withoutStage(two.stages().getLast().id()).stageNow())
                .map(Stage::stage)
                .hasValue("incubation");
    }

    @Test
    void plansTheEndAsTheLastExtensionSays() {
        LocalDate later = ADMITTED.plusMonths(72);
        Journey extended = journey.extended(TODAY, later, "Comité du 31 mai", TODAY);
        assertThat(extended.plannedEndNow()).isEqualTo(later);
        assertThat(extended.plannedEnd()).isEqualTo(ADMITTED.plusMonths(60));
    }

    @Test
    void refusesAnExtensionThatIsNotLaterOrHasNoDecision() {
        LocalDate planned = ADMITTED.plusMonths(60);
        assertThat(refusal(() -> journey.extended(TODAY, planned, "Comité", TODAY)))
                .isEqualTo(Refusal.NOT_LATER_THAN_PLANNED);
        assertThat(refusal(() -> journey.extended(TODAY, planned.plusDays(1), " ", TODAY)))
                .isEqualTo(Refusal.MISSING);
    }

    @Test
    void refusesExitBeforeAdmission() {
        assertThat(refusal(() -> left(journey, ADMITTED.minusDays(1)))).isEqualTo(Refusal.BEFORE_ADMISSION);
    }

    @Test
    void refusesExitBeforeTheLastStageBegan() {
        Journey one = journey.entered("incubation", ADMITTED.plusDays(9), TODAY);
        assertThat(refusal(() -> left(one, ADMITTED.plusDays(8)))).isEqualTo(Refusal.NOT_AFTER_LAST_STAGE);
    }

    @Test
    void refusesASecondExit() {
        Journey left = left(journey, ADMITTED);
        assertThat(refusal(() -> left(left, TODAY))).isEqualTo(Refusal.ALREADY_LEFT);
    }

    @Test
    void exitClosesTheStageAndItsWithdrawalReopensIt() {
        Journey one = journey.entered("incubation", ADMITTED, TODAY);
        Journey left = left(one, TODAY);
        assertThat(left.stageNow()).isEmpty();
        assertThat(left.withoutExit()).isEqualTo(one);
    }

    private static Journey left(Journey journey, LocalDate on) {
        return journey.left(on, Exit.Kind.COMPLETED, null, TODAY);
    }

    /// Whatever is asked in whatever order: what is answered is a possible journey.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void staysPossibleWhateverIsAsked(long seed) {
        Random random = new Random(seed);
        List<Journey> journeys = new ArrayList<>();
        int taken = 0;
        for (int step = 0; step < 4000; step++) {
            if (step % 400 == 0) {
                journeys.clear();
            }
            try {
                act(random, journeys);
                taken++;
            } catch (Refused refused) {
                assertThat(refused.field()).isNotBlank();
            }
            assertPossible(journeys);
        }
        assertThat(taken).isGreaterThan(100);
    }

    private static void act(Random random, List<Journey> journeys) {
        LocalDate day = random.nextInt(40) == 0 ? TODAY.plusDays(3) : ADMITTED.plusDays(random.nextInt(1500));
        @Nullable Journey last = journeys.isEmpty() ? null : journeys.getLast();
        if (last == null || random.nextInt(6) == 0) {
            journeys.add(admitted(day, journeys));
            return;
        }
        Journey next = switch (random.nextInt(9)) {
            case 0, 1, 2 -> last.entered("stage " + random.nextInt(3), day, TODAY);
            case 3 -> last.extended(day, day.plusMonths(60), "decision", TODAY);
            case 4 -> last.left(day, Exit.Kind.MOVED_OUT, null, TODAY);
            case 5 -> last.withoutExit();
            case 6 -> last.withoutStage(last.lastStage().map(Stage::id).orElse(STARTUP));
            case 7 -> last.corrected(on(day), journeys.subList(0, journeys.size() - 1), TODAY);
            default ->
                last.withoutExtension(
                        last.extensions().isEmpty()
                                ? STARTUP
                                : last.extensions().getLast().id());
        };
        journeys.set(journeys.size() - 1, next);
    }

    private static void assertPossible(List<Journey> journeys) {
        for (int i = 0; i < journeys.size(); i++) {
            Journey journey = journeys.get(i);
            LocalDate earliest = journey.admittedOn();
            assertThat(journey.stages().stream().filter(Stage::isOpen).count()).isLessThanOrEqualTo(1);
            for (Stage stage : journey.stages()) {
                assertThat(stage.since()).isBetween(earliest, TODAY);
                earliest = stage.until() == null ? stage.since() : stage.until();
            }
            if (journey.exit() != null) {
                assertThat(journey.exit().exitedOn()).isBetween(earliest, TODAY);
                assertThat(journey.stageNow()).isEmpty();
            } else {
                assertThat(i).isEqualTo(journeys.size() - 1);
            }
            LocalDate end = journey.plannedEnd();
            for (Extension extension : journey.extensions()) {
                assertThat(extension.plannedEnd()).isAfter(end);
                end = extension.plannedEnd();
            }
            if (i > 0) {
                Exit before = journeys.get(i - 1).exit();
                assertThat(before).isNotNull();
                assertThat(journey.admittedOn())
                        .isAfterOrEqualTo(
                                java.util.Objects.requireNonNull(before).exitedOn());
            }
        }
    }
}
