package org.parcours.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.testing.ModuleTest;
import org.parcours.text.Refused;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class ScopeTest {
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final WiderScope wider;
    private final PlatformTransactionManager manager;
    private final UUID casablanca = Ids.next();
    private final UUID rabat = Ids.next();
    private final UUID noor = Ids.next();
    private final UUID rif = Ids.next();

    ScopeTest(
            JdbcClient database,
            TransactionTemplate transaction,
            WiderScope wider,
            PlatformTransactionManager manager) {
        this.manager = manager;
        this.database = database;
        this.transaction = transaction;
        this.wider = wider;
    }

    @BeforeEach
    void twoParksWithAStartupEach() {
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(status -> {
            UUID region = Ids.next();
            database.sql("insert into parks.region (id, code, names) values (?, 'R', '{}')")
                    .param(region)
                    .update();
            for (UUID park : new UUID[] {casablanca, rabat}) {
                database.sql("insert into parks.park (id, region_id, code, names, city) values (?, ?, ?, '{}', '{}')")
                        .params(park, region, park.toString())
                        .update();
            }
            admit(noor, casablanca);
            admit(rif, rabat);
        }));
    }

    private void admit(UUID startup, UUID park) {
        database.sql(
                        "insert into startups.startup (id, park_id, name, kind, residency, search_key) values (?, ?, 'Noor', 'STARTUP', 'RESIDENT', '')")
                .params(startup, park)
                .update();
    }

    private Set<UUID> seenBy(Scope scope) {
        return scope.call(() -> transaction.execute(status -> database.sql("select id from startups.startup")
                .query(UUID.class)
                .set()));
    }

    @Test
    void showsNothingWithoutAScope() {
        assertThat(seenBy(Scope.NOTHING)).isEmpty();
    }

    @Test
    void showsTheParksInScope() {
        assertThat(seenBy(new Scope(null, false, Set.of(casablanca), Set.of()))).containsExactly(noor);
        assertThat(seenBy(Scope.SYSTEM)).containsExactlyInAnyOrder(noor, rif);
    }

    @Test
    void showsADossierByItself() {
        assertThat(seenBy(new Scope(null, false, Set.of(), Set.of(rif)))).containsExactly(rif);
    }

    @Test
    void refusesToWriteIntoAnotherPark() {
        assertThatThrownBy(() -> new Scope(null, false, Set.of(rabat), Set.of())
                        .run(() -> transaction.executeWithoutResult(status -> admit(Ids.next(), casablanca))))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void cannotRewriteTheHistory() {
        assertThatThrownBy(() -> Scope.SYSTEM.run(() -> transaction.executeWithoutResult(status ->
                        database.sql("delete from startups.startup_history").update())))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void looksFurtherForAMomentAndNoLonger() {
        new Scope(null, false, Set.of(), Set.of(noor))
                .run(() -> transaction.executeWithoutResult(status -> {
                    assertThat(startups()).containsExactly(noor);
                    assertThat(wider.call(Scope.SYSTEM, this::startups)).containsExactlyInAnyOrder(noor, rif);
                    assertThat(startups()).containsExactly(noor);
                    assertThatThrownBy(() -> wider.call(Scope.SYSTEM, () -> {
                                database.sql("delete from startups.startup").update();
                                throw new IllegalStateException("something else");
                            }))
                            .hasMessage("something else");
                    assertThat(startups()).as("after a failure").containsExactly(noor);
                    assertThat(wider.call(Scope.SYSTEM, this::startups))
                            .as("what failed is taken back")
                            .containsExactlyInAnyOrder(noor, rif);
                }));
    }

    /// As many as there are connections, each of which holds one while it looks further.
    @Test
    void looksFurtherWhereEveryConnectionIsHeld() throws Exception {
        int all = 16;
        CyclicBarrier everybody = new CyclicBarrier(all);
        Scope own = new Scope(null, false, Set.of(), Set.of(noor));
        try (ExecutorService founders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> seen = new ArrayList<>();
            for (int i = 0; i < all; i++) {
                seen.add(founders.submit(() -> own.call(() -> transaction.execute(status -> {
                    startups();
                    try {
                        everybody.await(20, TimeUnit.SECONDS);
                    } catch (Exception notAll) {
                        throw new IllegalStateException(notAll);
                    }
                    return wider.call(Scope.SYSTEM, this::startups).size();
                }))));
            }
            for (Future<Integer> one : seen) {
                assertThat(one.get(20, TimeUnit.SECONDS)).isEqualTo(2);
            }
        }
    }

    private Set<UUID> startups() {
        return database.sql("select id from startups.startup")
                .query((row, number) -> row.getObject("id", UUID.class))
                .set();
    }

    private void refuseInside(boolean reading) {
        TransactionTemplate outer = new TransactionTemplate(manager);
        outer.setReadOnly(reading);
        outer.executeWithoutResult(status -> {
            assertThatThrownBy(() -> transaction.executeWithoutResult(inner -> {
                        throw new Refused("database.refused");
                    }))
                    .isInstanceOf(Refused.class);
            assertThat(database.sql("select 1").query(Integer.class).single()).isEqualTo(1);
        });
    }

    @Test
    void aTransactionThatReadsGoesOnAfterARefusal() {
        refuseInside(true);
    }

    @Test
    void aTransactionThatWritesIsUndoneAsAWhole() {
        assertThatThrownBy(() -> refuseInside(false)).isInstanceOf(UnexpectedRollbackException.class);
    }
}
