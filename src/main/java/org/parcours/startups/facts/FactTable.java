package org.parcours.startups.facts;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.database.BulkRows;
import org.parcours.database.Row;
import org.parcours.history.Histories;
import org.parcours.history.Kept;
import org.parcours.web.NotHere;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One table of dated facts. A row takes the park of its startup; where that is out of scope nothing is found.
abstract class FactTable<F extends Fact> {
    final JdbcClient database;
    private final BulkRows rows;
    private final Histories histories;
    private final Kept table;
    private final String order;

    FactTable(JdbcClient database, BulkRows rows, Histories histories, String table, String order) {
        this.database = database;
        this.rows = rows;
        this.histories = histories;
        this.table = new Kept(table, "startup_id");
        this.order = order;
    }

    List<F> of(UUID startup, @Nullable Instant known) {
        return histories
                .rows(table, startup, order, known)
                .query(Row.as(this::read))
                .list();
    }

    /// The facts of several startups, by startup.
    Map<UUID, List<F>> of(Collection<UUID> startups) {
        return database
                .sql("select * from " + table.table() + " where startup_id = any (:startups) order by " + order)
                .param("startups", startups)
                .query(Row.as(this::read))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Fact::startup));
    }

    abstract F read(Row row) throws SQLException;

    /// Locks a fact until the transaction ends.
    ///
    /// @throws OptimisticLockingFailureException if it was changed since that version
    void lock(UUID startup, UUID id, Instant version) {
        var _ = database.sql("select id from " + table.table()
                        + " where id = :id and startup_id = :startup and recorded_at = :version for no key update")
                .param("id", id)
                .param("startup", startup)
                .param("version", version)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new OptimisticLockingFailureException(id + " is not as it was at " + version));
    }

    /// Saves new and corrected facts.
    ///
    /// @throws NotHere if a startup is not within reach
    void save(Collection<F> facts) {
        Map<UUID, UUID> parks = database.sql("select id, park_id from startups.startup where id = any (:startups)")
                .param("startups", facts.stream().map(Fact::startup).toList())
                .query(Row.map(row -> row.id("id"), row -> row.id("park_id")));
        Map<UUID, F> byId = new LinkedHashMap<>();
        facts.forEach(fact -> byId.put(fact.id(), fact));
        rows.save(table.table(), byId, fact -> {
            UUID park = parks.get(fact.startup());
            if (park == null) {
                throw new NotHere("startup " + fact.startup());
            }
            Map<String, @Nullable Object> columns = values(fact);
            columns.put("startup_id", fact.startup());
            columns.put("park_id", park);
            return columns;
        });
    }

    /// The values of a fact by column.
    abstract Map<String, @Nullable Object> values(F fact);

    /// The moment at which it went; empty where it is not within reach.
    Optional<Instant> remove(UUID startup, UUID id) {
        return histories.remove(table, startup, id);
    }
}
