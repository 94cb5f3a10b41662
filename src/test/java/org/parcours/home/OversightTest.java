package org.parcours.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parcours.text.Saying;

class OversightTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UUID SALMA = new UUID(0, 1);
    private static final UUID YASSINE = new UUID(0, 2);
    private static final UUID CASABLANCA = new UUID(0, 3);
    private static final UUID RABAT = new UUID(0, 4);

    private static DayItem line(int subject, UUID park, @Nullable UUID owner, long daysLate) {
        return line(DayRule.duty("coaching.silent", 30), subject, park, owner, daysLate);
    }

    private static DayItem line(DayRule rule, int subject, UUID park, @Nullable UUID owner, long daysLate) {
        return new DayItem(
                rule,
                new UUID(1, subject),
                new DayItem.About(new UUID(1, subject), "Startup " + subject, null, "/startups/" + subject, null),
                park,
                owner,
                TODAY.minusDays(daysLate),
                Saying.of("home.day.today"),
                new DayItem.Action("home.day.today", "/somewhere"));
    }

    private static Snooze putOff(DayItem line, UUID person, LocalDate until) {
        return new Snooze(
                new UUID(2, 2), person, line.rule().code(), line.subject(), line.park(), until, "in hospital");
    }

    @Test
    void showsWhatNobodyIsInChargeOf() {
        DayItem line = line(1, CASABLANCA, null, 0);
        assertThat(Oversight.of(List.of(line), List.of(), TODAY).concerns())
                .containsExactly(new Oversight.Concern(Oversight.Cause.NOBODY, line, null));
    }

    @Test
    void showsWhatIsPutOffAsLongAsItIsAway() {
        DayItem line = line(1, CASABLANCA, SALMA, 1);
        Snooze snooze = putOff(line, SALMA, TODAY.plusDays(1));
        assertThat(Oversight.of(List.of(line), List.of(snooze), TODAY).concerns())
                .containsExactly(new Oversight.Concern(Oversight.Cause.PUT_OFF, line, snooze));
        assertThat(Oversight.of(List.of(line), List.of(snooze), TODAY.plusDays(1))
                        .concerns())
                .isEmpty();
    }

    @Test
    void doesNotTakeSomebodyElsesPuttingOffForTheOwners() {
        DayItem line = line(1, CASABLANCA, SALMA, 1);
        Snooze another = putOff(line, YASSINE, TODAY.plusDays(5));
        assertThat(Oversight.of(List.of(line), List.of(another), TODAY).concerns())
                .isEmpty();
    }

    @Test
    void showsWhatHasBeenLateForMoreThanTwoWeeks() {
        DayItem two = line(1, CASABLANCA, SALMA, 14);
        DayItem more = line(2, CASABLANCA, SALMA, 15);
        assertThat(Oversight.of(List.of(more, two), List.of(), TODAY).concerns())
                .containsExactly(new Oversight.Concern(Oversight.Cause.LATE_FOR_LONG, more, null));
    }

    @Test
    void countsLinesAndLateOnesByOwnerAndByPark() {
        List<DayItem> lines = List.of(
                line(1, CASABLANCA, SALMA, 9),
                line(2, CASABLANCA, SALMA, 0),
                line(3, RABAT, YASSINE, 3),
                line(4, RABAT, YASSINE, 2),
                line(5, RABAT, null, 40));
        Oversight seen = Oversight.of(lines, List.of(), TODAY);
        assertThat(seen.byOwner())
                .extracting(Oversight.Load::of, Oversight.Load::lines, Oversight.Load::late, Oversight.Load::latest)
                .containsExactly(tuple(YASSINE, 2, 2, 3L), tuple(SALMA, 2, 1, 9L));
        assertThat(seen.byPark())
                .extracting(Oversight.Load::of, Oversight.Load::lines, Oversight.Load::late, Oversight.Load::latest)
                .containsExactly(tuple(RABAT, 3, 3, 40L), tuple(CASABLANCA, 2, 1, 9L));
        assertThat(seen.late()).isEqualTo(4);
    }

    @Test
    void groupsByPersonWhatWaitsBeyondTheReaderSoThatTheGroupsAddUp() {
        DayItem old = line(DayRule.upkeep("coaching.stage", 540), 9, CASABLANCA, SALMA, 900);
        List<DayItem> lines = List.of(
                line(1, CASABLANCA, SALMA, 19),
                line(2, CASABLANCA, SALMA, 124),
                line(3, RABAT, YASSINE, 30),
                line(4, RABAT, null, 40),
                old);
        Oversight seen = Oversight.of(lines, List.of(), TODAY).waitingBeyond(YASSINE);
        assertThat(seen.concerns()).extracting(Oversight.Concern::line).doesNotContain(old, lines.get(2));
        assertThat(seen.waitingLong())
                .extracting(Oversight.Load::of, Oversight.Load::lines, Oversight.Load::latest)
                .containsExactly(tuple(SALMA, 2, 124L));
        assertThat(seen.waitingLong().stream().mapToLong(Oversight.Load::lines).sum()
                        + seen.count(Oversight.Cause.NOBODY)
                        + seen.count(Oversight.Cause.PUT_OFF))
                .isEqualTo(seen.concerns().size());
    }

    @Test
    void stacksEveryReasonOfAStartupInOneCaseInTheOrderOfTheFirst() {
        Random chance = new Random(11);
        for (int round = 0; round < 100; round++) {
            List<DayItem> lines = new ArrayList<>();
            for (int at = 0; at < 40; at++) {
                lines.add(line(chance.nextInt(12), CASABLANCA, SALMA, chance.nextInt(60)));
            }
            List<Case> cases = Case.of(lines);
            assertThat(cases).extracting(Case::id).doesNotHaveDuplicates();
            assertThat(cases.stream().flatMap(one -> one.lines().stream())).containsExactlyInAnyOrderElementsOf(lines);
            assertThat(cases).extracting(Case::first).isSortedAccordingTo(DayItem.ORDER);
            Collections.shuffle(lines, chance);
            assertThat(Case.of(lines)).isEqualTo(cases);
        }
    }

    @Test
    void putsWhoWaitsBeforeWhatHasToBeKeptUpHoweverLate() {
        DayItem waits = line(1, CASABLANCA, SALMA, 0);
        DayItem stage = line(DayRule.upkeep("coaching.stage", 540), 2, CASABLANCA, SALMA, 900);
        DayItem observation = line(DayRule.upkeep("coaching.observation", 365), 3, CASABLANCA, SALMA, 901);
        assertThat(List.of(stage, observation, waits).stream()
                        .sorted(DayItem.ORDER)
                        .toList())
                .containsExactly(waits, observation, stage);
    }

    @Test
    void theOrderIsTheSameForTheSameLines() {
        Random chance = new Random(7);
        List<DayItem> lines = new ArrayList<>();
        for (int at = 0; at < 200; at++) {
            lines.add(line(at, CASABLANCA, SALMA, chance.nextInt(5)));
        }
        List<DayItem> sorted = lines.stream().sorted(DayItem.ORDER).toList();
        for (int again = 0; again < 20; again++) {
            Collections.shuffle(lines, chance);
            assertThat(lines.stream().sorted(DayItem.ORDER).toList()).isEqualTo(sorted);
        }
        assertThat(sorted.getFirst().due()).isEqualTo(TODAY.minusDays(4));
    }
}
