package org.parcours.connections.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parcours.connections.outcomes.Outcome;
import org.parcours.text.Amount;
import org.parcours.text.Refused;

class IntroductionTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final UUID SALMA = new UUID(0, 7);

    private static Introduction proposed() {
        return new Introduction(
                new UUID(0, 1),
                new UUID(0, 2),
                new UUID(0, 3),
                new UUID(0, 4),
                new UUID(0, 5),
                new UUID(0, 6),
                null,
                null,
                null,
                List.of(new IntroductionStep(IntroductionState.PROPOSED, Side.STAFF, MONDAY, SALMA, null, null)));
    }

    private static Introduction connected() {
        return proposed()
                .answered(Side.STARTUP, true, MONDAY.plusDays(1), null, null)
                .answered(Side.PARTNER, true, MONDAY.plusDays(2), null, null);
    }

    private static String refusalOf(Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            return refused.key();
        }
        return "not refused";
    }

    @Test
    void connectsWhenTheSecondSideAgrees() {
        assertThat(connected().steps())
                .extracting(IntroductionStep::step)
                .containsExactly(
                        IntroductionState.PROPOSED,
                        IntroductionState.STARTUP_AGREED,
                        IntroductionState.PARTNER_AGREED,
                        IntroductionState.CONNECTED);
        assertThat(connected().state().connected()).isTrue();
    }

    @Test
    void asksThePartnerOnlyAfterTheStartupAgreed() {
        assertThat(proposed().waitsFor()).contains(Side.STARTUP);
        assertThat(refusalOf(() -> proposed().answered(Side.PARTNER, true, MONDAY, null, null)))
                .isEqualTo("introductions.refused.state.PROPOSED");
    }

    @Test
    void refusesASecondAnswerOfTheSameSide() {
        Introduction agreed = proposed().answered(Side.STARTUP, true, MONDAY, null, null);
        assertThat(refusalOf(() -> agreed.answered(Side.STARTUP, true, MONDAY, null, null)))
                .isEqualTo("introductions.refused.already");
        assertThat(refusalOf(() -> agreed.answered(Side.STARTUP, false, MONDAY, null, null)))
                .isEqualTo("introductions.refused.state.STARTUP_AGREED");
    }

    @Test
    void refusesAMeetingBeforeBothAgreedOrStillToCome() {
        assertThat(refusalOf(() -> proposed().met(MONDAY, MONDAY, SALMA, null)))
                .isEqualTo("introductions.refused.state.PROPOSED");
        assertThat(refusalOf(() -> connected().met(MONDAY.plusDays(1), MONDAY.plusDays(9), SALMA, null)))
                .isEqualTo("introductions.refused.before");
        assertThat(refusalOf(() -> connected().met(MONDAY.plusDays(10), MONDAY.plusDays(9), SALMA, null)))
                .isEqualTo("introductions.refused.future");
    }

    @Test
    void refusesToWithdrawWithoutAReason() {
        assertThat(refusalOf(() -> proposed().withdrawn(MONDAY, SALMA, " "))).isEqualTo("introductions.refused.reason");
    }

    @Test
    void notesAnOutcomeOnlyOfAMeeting() {
        Outcome.Draft pilot = new Outcome.Draft(Outcome.Kind.PILOT, MONDAY.plusDays(9), null, null, null);
        assertThatThrownBy(() -> Outcome.of(new UUID(1, 1), connected(), pilot, MONDAY.plusDays(9)))
                .isInstanceOf(Refused.class)
                .hasMessage("introductions.refused.not-met");
        Introduction met = connected().met(MONDAY.plusDays(5), MONDAY.plusDays(9), SALMA, "video");
        assertThat(Outcome.of(new UUID(1, 1), met, pilot, MONDAY.plusDays(9)).kind())
                .isEqualTo(Outcome.Kind.PILOT);
    }

    @Test
    void anOutcomeOfNothingSaysWhy() {
        Introduction met = connected().met(MONDAY.plusDays(5), MONDAY.plusDays(9), SALMA, "video");
        Outcome.Draft nothing = new Outcome.Draft(Outcome.Kind.NONE, MONDAY.plusDays(9), null, "", null);
        assertThat(refusalOf(() -> Outcome.of(new UUID(1, 1), met, nothing, MONDAY.plusDays(9))))
                .isEqualTo("introductions.refused.reason");
    }

    @Test
    void onlyMoneyHasAValue() {
        Introduction met = connected().met(MONDAY.plusDays(5), MONDAY.plusDays(9), SALMA, "video");
        Outcome.Draft training = new Outcome.Draft(
                Outcome.Kind.TRAINING, MONDAY.plusDays(9), new Amount(BigDecimal.TEN, "MAD"), null, null);
        assertThat(refusalOf(() -> Outcome.of(new UUID(1, 1), met, training, MONDAY.plusDays(9))))
                .isEqualTo("introductions.refused.no-value");
    }

    static List<Integer> seeds() {
        return IntStream.range(0, 200).boxed().toList();
    }

    /// Whatever people try in whatever order: days never go back, nothing follows an end, nobody is
    /// connected before
    /// both agreed.
    @ParameterizedTest
    @MethodSource("seeds")
    void keepsItsRulesWhateverIsTried(int seed) {
        Random chance = new Random(seed);
        Introduction now = proposed();
        LocalDate today = MONDAY;
        for (int act = 0; act < 30; act++) {
            today = today.plusDays(chance.nextInt(3));
            now = tried(now, chance, today);
            List<IntroductionState> steps =
                    now.steps().stream().map(IntroductionStep::step).toList();
            assertThat(now.steps().stream().map(IntroductionStep::on).toList()).isSorted();
            assertThat(steps).doesNotHaveDuplicates();
            for (int at = 1; at < steps.size(); at++) {
                assertThat(steps.get(at - 1).next()).contains(steps.get(at));
            }
            if (now.state().connected()) {
                assertThat(steps).contains(IntroductionState.STARTUP_AGREED, IntroductionState.PARTNER_AGREED);
            }
        }
    }

    private static Introduction tried(Introduction now, Random chance, LocalDate today) {
        try {
            return switch (chance.nextInt(5)) {
                case 0 -> now.answered(Side.STARTUP, chance.nextInt(4) > 0, today, null, null);
                case 1 -> now.answered(Side.PARTNER, chance.nextInt(4) > 0, today, null, null);
                case 2 -> now.met(today.minusDays(chance.nextInt(4)), today, SALMA, null);
                case 3 -> chance.nextInt(6) == 0 ? now.withdrawn(today, SALMA, reason(chance)) : now;
                default -> chance.nextInt(6) == 0 ? now.lapsed(today, null, "silent") : now;
            };
        } catch (Refused refused) {
            return now;
        }
    }

    private static @Nullable String reason(Random chance) {
        return chance.nextBoolean() ? "changed their mind" : null;
    }
}
