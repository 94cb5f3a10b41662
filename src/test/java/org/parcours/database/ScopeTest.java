package org.parcours.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.testing.ModuleTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class ScopeTest {
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final UUID casablanca = Ids.next();
    private final UUID rabat = Ids.next();
    private final UUID noor = Ids.next();
    private final UUID rif = Ids.next();

    ScopeTest(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
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
}
