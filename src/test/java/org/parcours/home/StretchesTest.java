package org.parcours.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.Exchanges;
import org.parcours.coaching.exchanges.Note;
import org.parcours.database.Ids;
import org.parcours.database.Scope;
import org.parcours.testing.Coaching;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// How long each line stood in the last 90 days, worked out from the dated rows.
@ModuleTest
class StretchesTest {
    private final Coaching coaching;
    private final Stretches stretches;
    private final Days days;
    private final DayRules rules;
    private final Exchanges exchanges;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final LocalDate today;

    StretchesTest(
            Coaching coaching,
            Stretches stretches,
            Days days,
            DayRules rules,
            Exchanges exchanges,
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock) {
        this.coaching = coaching;
        this.stretches = stretches;
        this.days = days;
        this.rules = rules;
        this.exchanges = exchanges;
        this.database = database;
        this.transaction = transaction;
        this.today = LocalDate.now(clock);
    }

    private List<Tuple> silences() {
        return Scope.SYSTEM.call(() -> transaction.execute(status -> database.sql(
                        "select first_on, last_on from home.stretch where rule = 'coaching.silent' order by first_on")
                .query((row, number) ->
                        tuple(row.getObject("first_on", LocalDate.class), row.getObject("last_on", LocalDate.class)))
                .list()));
    }

    private Map<String, Long> made(SignedIn reader) {
        return reader.scope().call(() -> rules.all(days.all(today), today)).stream()
                .collect(Collectors.toMap(one -> one.rule().code(), DayRules.InForce::made));
    }

    @Test
    void keepsOneStretchForEachTimeALineStoodAndCountsThemWithinReach() {
        Coaching.Team team = coaching.settle();
        LocalDate spoken = today.minusDays(60);
        team.salma().scope().run(() -> {
            for (LocalDate day : List.of(spoken, today.minusDays(1))) {
                exchanges.note(
                        team.startup(),
                        Ids.next(),
                        new Note(Exchange.Kind.CALL, day, "Appel", null, null, false, null, null, null));
            }
        });
        stretches.run();
        // silent when the 90 days began, until the first call; again 30 days later, until the second
        List<Tuple> stood = List.of(
                tuple(today.minusDays(90), spoken.minusDays(1)), tuple(spoken.plusDays(30), today.minusDays(2)));
        assertThat(silences()).isEqualTo(stood);
        stretches.run();
        assertThat(silences()).isEqualTo(stood);
        assertThat(made(team.manager())).containsEntry("coaching.silent", 2L).containsEntry("surveys.alumni", 0L);
        assertThat(made(TwoParks.person(Role.PARK_MANAGER, team.elsewhere()))).containsEntry("coaching.silent", 0L);
    }
}
