package org.parcours.startups.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.history.Histories;
import org.parcours.history.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One table of dated facts. A row takes the park of its startup; where that is out of scope nothing is found.
abstract class FactTable<F extends Fact> {
    final JdbcClient database;
    private final Histories histories;
    private final Kept table;
    private final String order;

    FactTable(JdbcClient database, Histories histories, String table, String order) {
        this.database = database;
        this.histories = histories;
        this.table = new Kept(table, "startup_id");
        this.order = order;
    }

    List<F> of(UUID startup, @Nullable Instant known) {
        return histories.rows(table, startup, order, known).query(this::read).list();
    }

    abstract F read(ResultSet row, int number) throws SQLException;

    /// Returns the number of rows: none where the startup is not within reach.
    int add(F fact) {
        return filled(database.sql(insertion()), fact).update();
    }

    /// Returns the number of rows: none where it was changed since that version.
    int correct(F fact, Instant version) {
        return filled(
                        database.sql(
                                correction() + " where id = :id and startup_id = :startup and recorded_at = :version"),
                        fact)
                .param("version", version.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec filled(JdbcClient.StatementSpec statement, F fact) {
        return fill(statement.param("id", fact.id()).param("startup", fact.startup()), fact);
    }

    /// Takes a row from `startups.startup`, by `:id` and `:startup`.
    abstract String insertion();

    /// Sets the columns; which row it is follows.
    abstract String correction();

    abstract JdbcClient.StatementSpec fill(JdbcClient.StatementSpec statement, F fact);

    /// The moment at which it went; empty where it is not within reach.
    Optional<Instant> remove(UUID startup, UUID id) {
        return histories.remove(table, startup, id);
    }
}
