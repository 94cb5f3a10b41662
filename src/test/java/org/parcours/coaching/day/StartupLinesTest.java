package org.parcours.coaching.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.People;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.Exchanges;
import org.parcours.coaching.exchanges.Note;
import org.parcours.database.Ids;
import org.parcours.home.DayItem;
import org.parcours.home.DayQuestion;
import org.parcours.home.DayRule;
import org.parcours.startups.journeys.Exit;
import org.parcours.startups.journeys.Journeys;
import org.parcours.testing.Coaching;
import org.parcours.testing.ModuleTest;
import org.parcours.text.Saying;

/// What coaching puts on whose day, and when it goes.
@ModuleTest
class StartupLinesTest {
    private static final LocalDate ADMITTED = LocalDate.of(2025, 1, 2);

    private final Coaching coaching;
    private final StartupLines lines;
    private final Exchanges exchanges;
    private final Journeys journeys;
    private final People people;
    private final Clock clock;
    private Coaching.Team team;

    StartupLinesTest(
            Coaching coaching, StartupLines lines, Exchanges exchanges, Journeys journeys, People people, Clock clock) {
        this.clock = clock;
        this.coaching = coaching;
        this.lines = lines;
        this.exchanges = exchanges;
        this.journeys = journeys;
        this.people = people;
    }

    @BeforeEach
    void settle() {
        team = coaching.settle();
    }

    @Test
    void saysSilenceToWhoHoldsItFromItsDayOn() {
        assertThat(own(ADMITTED.plusDays(29), StartupLines.SILENT)).isEmpty();
        DayItem line = own(ADMITTED.plusDays(30), StartupLines.SILENT).getFirst();
        assertThat(line.due()).isEqualTo(ADMITTED.plusDays(30));
        assertThat(line.owner()).isEqualTo(team.salma().id());
        assertThat(line.reason()).isEqualTo(Saying.of("coaching.day.silent", ADMITTED));
        assertThat(line.action().href()).isEqualTo("/exchanges/new?startup=" + team.startup());
        assertThat(items(ADMITTED.plusDays(30), team.driss().id(), StartupLines.SILENT))
                .isEmpty();
    }

    @Test
    void fallsSilentAgainAfterAnExchange() {
        LocalDate spoken = ADMITTED.plusDays(40);
        note(spoken, null);
        assertThat(own(spoken.plusDays(29), StartupLines.SILENT)).isEmpty();
        assertThat(own(spoken.plusDays(30), StartupLines.SILENT)).hasSize(1);
        // the day before it was noted is worked out as it was
        assertThat(own(spoken.minusDays(1), StartupLines.SILENT)).hasSize(1);
    }

    @Test
    void tellsTheManagerWhatNobodyActsFor() {
        UUID alone = coaching.supported(team.park(), "Rif Data");
        assertThat(all(ADMITTED, StartupLines.UNATTENDED)).singleElement().satisfies(line -> {
            assertThat(line.about().id()).isEqualTo(alone);
            assertThat(line.owner()).isNull();
            assertThat(line.action().href()).isEqualTo("/startups/" + alone + "/coordinator");
        });
        assertThat(all(ADMITTED.plusDays(30), StartupLines.SILENT))
                .extracting(line -> line.about().id())
                .containsExactlyInAnyOrder(team.startup(), alone);
    }

    @Test
    void namesTheStartupsOfASuspendedCoordinatorToTheManager() {
        team.manager().scope().run(() -> people.suspend(team.salma().id(), "left"));
        assertThat(all(LocalDate.now(clock), StartupLines.UNATTENDED)).hasSize(1);
        assertThat(own(LocalDate.now(clock), StartupLines.SILENT)).isEmpty();
    }

    @Test
    void remindsOfAPromiseUntilItIsKept() {
        LocalDate today = LocalDate.now(clock);
        UUID exchange = note(today.minusDays(5), new Note.Promise("Rappeler", today.minusDays(2), null));
        assertThat(own(today.minusDays(3), StartupLines.STEP)).isEmpty();
        DayItem line = own(today, StartupLines.STEP).getFirst();
        assertThat(line.late(today)).isEqualTo(2);
        assertThat(line.reason()).isEqualTo(Saying.of("coaching.day.step", today.minusDays(2), "Rappeler"));
        UUID step = line.subject();
        team.salma().scope().run(() -> exchanges.done(exchange, step, null));
        assertThat(own(today, StartupLines.STEP)).isEmpty();
        assertThat(own(today.minusDays(1), StartupLines.STEP)).hasSize(1);
    }

    @Test
    void saysThatAJourneyComesToItsEnd() {
        LocalDate end = ADMITTED.plusYears(5);
        assertThat(own(end.minusDays(91), StartupLines.ENDING)).isEmpty();
        assertThat(own(end.minusDays(90), StartupLines.ENDING))
                .extracting(DayItem::due)
                .containsExactly(end);
    }

    @Test
    void wantsAReviewAfterAnExitUntilThereWasAMeeting() {
        LocalDate left = LocalDate.now(clock).minusDays(60);
        team.salma().scope().run(() -> journeys.exit(team.startup(), left, Exit.Kind.COMPLETED, null));
        assertThat(own(left.plusDays(29), StartupLines.REVIEW)).isEmpty();
        assertThat(own(left.plusDays(30), StartupLines.REVIEW)).hasSize(1);
        note(left.plusDays(40), null);
        assertThat(own(left.plusDays(41), StartupLines.REVIEW)).hasSize(1);
        note(Exchange.Kind.MEETING, left.plusDays(45), null);
        assertThat(own(left.plusDays(45), StartupLines.REVIEW)).isEmpty();
        assertThat(own(left.plusDays(45), StartupLines.SILENT)).isEmpty();
    }

    @Test
    void saysThatNothingWasObservedForAYear() {
        assertThat(own(ADMITTED.plusDays(364), StartupLines.OBSERVATION)).isEmpty();
        assertThat(own(ADMITTED.plusDays(365), StartupLines.OBSERVATION)).hasSize(1);
    }

    @Test
    void makesNoLineOfARuleThatIsSwitchedOff() {
        DayQuestion asked = new DayQuestion(ADMITTED.plusYears(2), null, Map.of());
        assertThat(team.manager().scope().call(() -> lines.items(asked))).isEmpty();
    }

    private UUID note(LocalDate day, Note.@Nullable Promise promise) {
        return note(Exchange.Kind.CALL, day, promise);
    }

    private UUID note(Exchange.Kind kind, LocalDate day, Note.@Nullable Promise promise) {
        return team.salma()
                .scope()
                .call(() -> exchanges.note(
                        team.startup(),
                        Ids.next(),
                        new Note(kind, day, "Appel", null, null, false, null, promise, null)));
    }

    private List<DayItem> own(LocalDate on, DayRule rule) {
        return items(on, team.salma().id(), rule);
    }

    private List<DayItem> all(LocalDate on, DayRule rule) {
        return items(on, null, rule);
    }

    private List<DayItem> items(LocalDate on, @Nullable UUID owner, DayRule rule) {
        Map<String, Integer> days = lines.rules().stream().collect(Collectors.toMap(DayRule::code, DayRule::days));
        return team.manager().scope().call(() -> lines.items(new DayQuestion(on, owner, days))).stream()
                .filter(line -> line.rule().equals(rule))
                .toList();
    }
}
