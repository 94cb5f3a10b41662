package org.parcours.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.People;
import org.parcours.accounts.Role;
import org.parcours.database.Ids;
import org.parcours.database.Scope;
import org.parcours.startups.Startups;
import org.parcours.testing.Accounts;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What `coaching.in_charge(on_day)` answers, which other modules build on.
@ModuleTest
class InChargeTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private final TwoParks network;
    private final Accounts accounts;
    private final Startups startups;
    private final People people;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private UUID park = new UUID(0, 0);
    private UUID elsewhere = new UUID(0, 0);
    private UUID startup = new UUID(0, 0);
    private UUID salma = new UUID(0, 0);
    private UUID driss = new UUID(0, 0);

    InChargeTest(
            TwoParks network,
            Accounts accounts,
            Startups startups,
            People people,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.network = network;
        this.accounts = accounts;
        this.startups = startups;
        this.people = people;
        this.database = database;
        this.transaction = transaction;
    }

    @BeforeEach
    void settle() {
        TwoParks.Parks parks = network.open();
        park = parks.casablanca();
        elsewhere = parks.rabat();
        startup = Scope.SYSTEM.call(() -> startups.register(TwoParks.facts(park, "Atlas")));
        salma = accounts.addNamed("Salma", "salma@example.org", park);
        driss = accounts.addNamed("Driss", "driss@example.org", park);
    }

    @Test
    void holdsFromADayUntilTheNextOnesFirst() {
        assign(salma, JUNE, JUNE.plusMonths(1));
        assign(driss, JUNE.plusMonths(1), null);
        assertThat(actingOn(JUNE.minusDays(1))).isEmpty();
        assertThat(actingOn(JUNE)).containsExactly(salma);
        assertThat(actingOn(JUNE.plusMonths(1))).containsExactly(driss);
    }

    @Test
    void refusesTwoHoldersAtATime() {
        assign(salma, JUNE, null);
        assertThatThrownBy(() -> assign(driss, JUNE.plusYears(1), null))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void letsTheStandInActWhileTheHolderIsAway() {
        assign(salma, JUNE, null);
        leave(salma, driss, JUNE.plusDays(10), JUNE.plusDays(20));
        assertThat(actingOn(JUNE.plusDays(9))).containsExactly(salma);
        assertThat(actingOn(JUNE.plusDays(10))).containsExactly(driss);
        assertThat(actingOn(JUNE.plusDays(20))).containsExactly(driss);
        assertThat(actingOn(JUNE.plusDays(21))).containsExactly(salma);
    }

    @Test
    void namesNobodyWhereTheStandInIsAwayToo() {
        assign(salma, JUNE, null);
        leave(salma, driss, JUNE, JUNE.plusDays(20));
        leave(driss, salma, JUNE.plusDays(5), JUNE.plusDays(6));
        assertThat(actingOn(JUNE.plusDays(4))).containsExactly(driss);
        assertThat(actingOn(JUNE.plusDays(5))).isEmpty();
        assertThat(actingOn(JUNE.plusDays(7))).containsExactly(driss);
    }

    @Test
    void namesNobodyWhoHoldsNoRoleThere() {
        UUID beside = accounts.addNamed("Yasmine", "yasmine@example.org", elsewhere);
        UUID reading = accounts.add("rim@example.org", Role.ANALYST, null, null);
        assign(beside, JUNE, JUNE.plusDays(1));
        assign(reading, JUNE.plusDays(1), JUNE.plusDays(2));
        UUID everywhere = accounts.add("zineb@example.org", Role.DIRECTOR, null, null);
        assign(everywhere, JUNE.plusDays(2), null);
        assertThat(actingOn(JUNE)).isEmpty();
        assertThat(actingOn(JUNE.plusDays(1))).isEmpty();
        assertThat(actingOn(JUNE.plusDays(2))).containsExactly(everywhere);
    }

    @Test
    void namesNobodySuspendedUntilTheyAreRestored() {
        assign(salma, LocalDate.of(2025, 1, 1), null);
        LocalDate today = Scope.SYSTEM.call(() -> transaction.execute(status ->
                database.sql("select current_date").query(LocalDate.class).single()));
        Scope.SYSTEM.run(() -> people.suspend(salma, "left"));
        assertThat(actingOn(today)).isEmpty();
        assertThat(actingOn(today.minusDays(1))).containsExactly(salma);
        Scope.SYSTEM.run(() -> people.restore(salma));
        assertThat(actingOn(today)).containsExactly(salma);
    }

    @Test
    void showsAStartupWhoActsForItAndNothingOfOthers() {
        assign(salma, JUNE, null);
        leave(salma, driss, JUNE, JUNE.plusDays(1));
        leave(driss, salma, JUNE.plusDays(50), JUNE.plusDays(51));
        Scope own = new Scope(null, false, Set.of(), Set.of(startup));
        assertThat(actingOn(JUNE, own)).containsExactly(driss);
        assertThat(absences(own)).isEqualTo(1);
        Scope beside = new Scope(null, false, Set.of(elsewhere), Set.of());
        assertThat(actingOn(JUNE, beside)).isEmpty();
        assertThat(absences(Scope.NOTHING)).isZero();
    }

    private void assign(UUID person, LocalDate from, @Nullable LocalDate until) {
        write("""
                insert into coaching.assignment (id, startup_id, park_id, person_id, assigned_from, assigned_until)
                values (?, ?, ?, ?, ?, ?)
                """, Ids.next(), startup, park, person, from, until);
    }

    private void leave(UUID person, UUID standIn, LocalDate from, LocalDate until) {
        write(
                "insert into coaching.absence (id, person_id, stand_in_id, absent_from, absent_until) values (?, ?, ?, ?, ?)",
                Ids.next(),
                person,
                standIn,
                from,
                until);
    }

    private void write(String sql, @Nullable Object... values) {
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(
                status -> database.sql(sql).params(Arrays.asList(values)).update()));
    }

    private List<UUID> actingOn(LocalDate day) {
        return actingOn(day, Scope.SYSTEM);
    }

    private List<UUID> actingOn(LocalDate day, Scope scope) {
        return scope.call(() -> transaction.execute(
                status -> database.sql("select person_id from coaching.in_charge(?) where startup_id = ?")
                        .params(day, startup)
                        .query(UUID.class)
                        .list()));
    }

    private int absences(Scope scope) {
        return scope.call(() -> transaction.execute(status -> database.sql("select count(*)::int from coaching.absence")
                .query(Integer.class)
                .single()));
    }
}
