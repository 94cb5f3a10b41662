package org.parcours.coaching.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.coaching.needs.NeedStep.State;
import org.parcours.text.Refused;

class NeedTest {
    private static final UUID STARTUP = new UUID(0, 1);
    private static final UUID PARK = new UUID(0, 2);
    private static final UUID SALMA = new UUID(0, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final Family MARKET = new Family("market", Shape.MARKET, true);
    private static final Family FINANCING = new Family("financing", Shape.FINANCING, true);

    private static final List<State> STATES = List.of(State.values());

    private static Need.Draft draft(String words, @Nullable LocalDate on, Wish wish) {
        return new Need.Draft("market", words, Need.Urgency.ORDINARY, on, "Nour Alami", wish);
    }

    private static Need expressed() {
        return expressed(TODAY.minusDays(30));
    }

    private static Need expressed(LocalDate on) {
        return Need.expressed(STARTUP, PARK, draft("Trouver un distributeur", on, Wish.NOTHING), MARKET, null, salma());
    }

    private static Need.Acting salma() {
        return new Need.Acting(SALMA, TODAY);
    }

    private static Need step(Need need, State state, @Nullable String reason) {
        return need.stepped(new NeedStep.Draft(state, null, reason, null), null, salma());
    }

    private static void assertRefused(Runnable act, String field, NeedRefusal reason) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.key()).isEqualTo(reason.key());
        });
    }

    @Test
    void isOpenFromTheDayItIsExpressed() {
        Need need = expressed();
        assertThat(need.open()).isTrue();
        assertThat(need.openedOn()).isEqualTo(TODAY.minusDays(30));
        assertThat(need.takenBy()).isEmpty();
    }

    @Test
    void refusesANeedOfAStartupThatHasLeft() {
        LocalDate left = LocalDate.of(2026, 1, 31);
        assertRefused(
                () -> Need.expressed(STARTUP, PARK, draft("Un local", null, Wish.NOTHING), MARKET, left, salma()),
                "words",
                NeedRefusal.STARTUP_LEFT);
    }

    @Test
    void takesANeedThatWasExpressedBeforeTheStartupLeft() {
        Need need = Need.expressed(
                STARTUP,
                PARK,
                draft("Un local", LocalDate.of(2026, 1, 30), Wish.NOTHING),
                MARKET,
                LocalDate.of(2026, 1, 31),
                salma());
        assertThat(need.expressedOn()).isEqualTo(LocalDate.of(2026, 1, 30));
    }

    @Test
    void refusesADayToCome() {
        assertThatThrownBy(() -> expressed(TODAY.plusDays(1)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("expressedOn"));
    }

    @Test
    void refusesASecondTakingInCharge() {
        Need taken = step(expressed(), State.TAKEN, null);
        assertThat(taken.takenBy()).contains(SALMA);
        assertRefused(() -> step(taken, State.TAKEN, null), "state", NeedRefusal.TAKEN_ALREADY);
    }

    @Test
    void refusesASecondAnswer() {
        Need helped = step(expressed(), State.HELPED, "Présenté à deux distributeurs");
        assertRefused(() -> step(helped, State.UNHELPED, "Rien trouvé"), "state", NeedRefusal.CLOSED_ALREADY);
        assertRefused(() -> step(helped, State.TAKEN, null), "state", NeedRefusal.CLOSED_ALREADY);
    }

    @Test
    void wantsAReasonForEveryEnd() {
        for (State end : List.of(State.HELPED, State.UNHELPED, State.UNREACHABLE, State.WITHDRAWN)) {
            assertThatThrownBy(() -> step(expressed(), end, " "))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("reason"));
        }
    }

    @Test
    void beginsAgainWhenReopened() {
        Need again = step(
                step(step(expressed(), State.TAKEN, null), State.UNREACHABLE, "Trois appels"),
                State.REOPENED,
                "A rappelé");
        assertThat(again.openedOn()).isEqualTo(TODAY);
        assertThat(again.takenBy()).isEmpty();
        assertThat(again.steps()).hasSize(4);
        assertThat(step(again, State.TAKEN, null).takenBy()).contains(SALMA);
    }

    @Test
    void staysClosedOnceTheStartupHasLeft() {
        Need closed = step(expressed(), State.UNHELPED, "Pas de distributeur");
        assertRefused(
                () -> closed.stepped(
                        new NeedStep.Draft(State.REOPENED, null, "Encore", null), TODAY.minusDays(1), salma()),
                "state",
                NeedRefusal.STARTUP_LEFT);
    }

    @Test
    void refusesAStepBeforeTheLastOne() {
        Need taken = step(expressed(), State.TAKEN, null);
        assertRefused(
                () -> taken.stepped(new NeedStep.Draft(State.HELPED, TODAY.minusDays(1), "Aidé", null), null, salma()),
                "happenedOn",
                NeedRefusal.BEFORE_LAST_STEP);
    }

    @Test
    void refusesAStepOnWhatItsAuthorDidNotSee() {
        Need need = expressed();
        UUID seen = need.last().id();
        Need taken = step(need, State.TAKEN, null);
        assertRefused(
                () -> taken.stepped(new NeedStep.Draft(State.WITHDRAWN, null, "Plus besoin", seen), null, salma()),
                "state",
                NeedRefusal.CHANGED_MEANWHILE);
    }

    @Test
    void takesBackItsLastStepAlone() {
        Need taken = step(expressed(), State.TAKEN, null);
        assertThat(taken.without(taken.last().id()).state()).isEqualTo(State.EXPRESSED);
        UUID first = taken.steps().getFirst().id();
        assertRefused(() -> taken.without(first), "state", NeedRefusal.NOT_THE_LAST);
        assertRefused(() -> expressed().without(expressed().last().id()), "state", NeedRefusal.NOT_THE_LAST);
    }

    @Test
    void asksOnlyWhatItsFamilyAsks() {
        Wish money = new Wish(
                new BigDecimal(6_000_000), "MAD", Wish.Instrument.EQUITY, 9, List.of(), List.of(), null, null, null);
        assertThat(money.checked(Shape.FINANCING)).isEqualTo(money);
        assertRefused(() -> money.checked(Shape.MARKET), "amount", NeedRefusal.NOT_OF_FAMILY);
    }

    @Test
    void refusesAnAmountOfNothingAndAnUnknownCountry() {
        Wish nothing = new Wish(BigDecimal.ZERO, "MAD", null, null, List.of(), List.of(), null, null, null);
        assertRefused(() -> nothing.checked(Shape.FINANCING), "amount", NeedRefusal.NO_AMOUNT);
        Wish nowhere = new Wish(null, null, null, null, List.of("XX"), List.of(), null, null, null);
        assertRefused(() -> nowhere.checked(Shape.MARKET), "countries", NeedRefusal.NO_COUNTRY);
    }

    @Test
    void refusesARetiredFamily() {
        Family retired = new Family("market", Shape.MARKET, false);
        assertRefused(
                () -> Need.expressed(STARTUP, PARK, draft("Un salon", null, Wish.NOTHING), retired, null, salma()),
                "family",
                NeedRefusal.FAMILY_RETIRED);
    }

    @Test
    void keepsEmojiAndRightToLeftWordsAsTheyAre() {
        String words = "نبحث عن موزّع 🚀 au Sénégal";
        Need need = Need.expressed(STARTUP, PARK, draft(words, null, Wish.NOTHING), FINANCING, null, salma());
        assertThat(need.words()).isEqualTo(words);
    }

    /// Whatever is asked of a need in whatever order: what is taken follows from what was, and nothing else is.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void holdsItsRulesWhateverTheSequence(long seed) {
        Random chance = new Random(seed);
        for (int life = 0; life < 200; life++) {
            Need need = expressed();
            int taken = 0;
            for (int event = 0; event < 20; event++) {
                State asked = STATES.get(chance.nextInt(STATES.size()));
                Need before = need;
                LocalDate on = before.last().happenedOn().plusDays(chance.nextInt(4) - 1);
                boolean right = before.state().next().contains(asked)
                        && !on.isBefore(before.last().happenedOn())
                        && !on.isAfter(TODAY);
                try {
                    need = before.stepped(new NeedStep.Draft(asked, on, "parce que", null), null, salma());
                    assertThat(right).isTrue();
                    taken = asked == State.TAKEN ? taken + 1 : asked == State.REOPENED ? 0 : taken;
                } catch (Refused refused) {
                    assertThat(right).isFalse();
                }
                assertThat(taken).isLessThanOrEqualTo(1);
                assertThat(need.steps()).startsWith(before.steps().toArray(NeedStep[]::new));
                assertThat(need.steps()).isSortedAccordingTo(java.util.Comparator.comparing(NeedStep::happenedOn));
                assertThat(need.openedOn()).isBeforeOrEqualTo(need.last().happenedOn());
                assertThat(need.open()).isEqualTo(need.state().next().contains(State.HELPED));
            }
        }
    }
}
