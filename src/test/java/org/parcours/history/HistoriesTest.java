package org.parcours.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.database.Ids;
import org.parcours.database.Scope;
import org.parcours.testing.ModuleTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class HistoriesTest {
    private static final Kept SECTORS = new Kept("parks.region", "id");

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Histories histories;

    HistoriesTest(JdbcClient database, TransactionTemplate transaction, Histories histories) {
        this.database = database;
        this.transaction = transaction;
        this.histories = histories;
    }

    /// Any sequence of inserts, updates and deletes, several to a transaction, is read back exactly as it stood after
    /// each.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readsBackEveryPastState(long seed) {
        Random random = new Random(seed);
        Map<String, String> state = new TreeMap<>();
        List<Instant> moments = new ArrayList<>();
        List<Map<String, String>> states = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(Ids.next());
        }
        for (int step = 0; step < 40; step++) {
            moments.add(inTransaction(() -> {
                for (int change = 0; change <= random.nextInt(3); change++) {
                    change(ids.get(random.nextInt(ids.size())), random, state);
                }
            }));
            states.add(new TreeMap<>(state));
        }
        for (int step = 0; step < moments.size(); step++) {
            assertThat(asOf(moments.get(step))).isEqualTo(states.get(step));
        }
    }

    private Instant inTransaction(Runnable changes) {
        return Scope.SYSTEM.call(() -> transaction.execute(status -> {
            changes.run();
            return histories.moment();
        }));
    }

    private void change(UUID id, Random random, Map<String, String> state) {
        String code = "code " + random.nextInt(1_000_000) + " " + id;
        if (!state.containsKey(id.toString())) {
            database.sql("insert into parks.region (id, code, names) values (?, ?, '{}')")
                    .params(id, code)
                    .update();
            state.put(id.toString(), code);
        } else if (random.nextInt(3) == 0) {
            database.sql("delete from parks.region where id = ?").param(id).update();
            state.remove(id.toString());
        } else {
            database.sql("update parks.region set code = ? where id = ?")
                    .params(code, id)
                    .update();
            state.put(id.toString(), code);
        }
    }

    private Map<String, String> asOf(Instant known) {
        Map<String, String> found = new TreeMap<>();
        Scope.SYSTEM.run(() ->
                transaction.executeWithoutResult(status -> database.sql("select id, code from parks.region_as_of(?)")
                        .param(OffsetDateTime.ofInstant(known, ZoneOffset.UTC))
                        .query((row, number) -> found.put(row.getString("id"), row.getString("code")))
                        .list()));
        return found;
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void takesTheLastTransactionBackAndKeepsThatItHappened(long seed) {
        Random random = new Random(seed);
        Map<String, String> state = new TreeMap<>();
        List<UUID> ids = List.of(Ids.next(), Ids.next(), Ids.next());
        Instant before = Instant.EPOCH;
        for (int step = 0; step < 6; step++) {
            before = inTransaction(() -> ids.forEach(id -> change(id, random, state)));
        }
        Instant last = inTransaction(() -> ids.forEach(id -> change(id, random, state)));
        Map<String, String> undone = asOf(before);
        long rows = Scope.SYSTEM.call(() -> histories.takeBackAll(List.of(SECTORS), last, null));
        assertThat(rows).isPositive();
        assertThat(asOf(Instant.now().plusSeconds(60))).isEqualTo(undone);
        assertThat(asOf(last)).isEqualTo(state);
    }
}
