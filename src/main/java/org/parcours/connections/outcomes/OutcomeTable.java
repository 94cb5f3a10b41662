package org.parcours.connections.outcomes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parcours.connections.introductions.Introduction;
import org.parcours.database.Row;
import org.parcours.text.Amount;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutcomeTable {
    private static final RowMapper<Outcome> OUTCOME = Row.as(row -> new Outcome(
            row.id("id"),
            row.id("introduction_id"),
            row.get("kind", Outcome.Kind.class),
            row.day("happened_on"),
            row.text("currency") == null ? null : row.record(Amount.class),
            row.text("reason"),
            row.id("document_id"),
            row.moment("recorded_at")));

    private final JdbcClient database;

    OutcomeTable(JdbcClient database) {
        this.database = database;
    }

    void add(Introduction introduction, Outcome outcome) {
        filled("""
                insert into connections.outcome (id, introduction_id, startup_id, park_id, partner_id,
                  kind, happened_on, value, currency, reason, document_id)
                values (:id, :introduction, :startup, :park, :partner, :kind, :on, :value, :currency, :reason, :document)
                """, outcome).paramSource(introduction).update();
    }

    /// False where it is not as it was at that version.
    boolean correct(Outcome outcome, Instant version) {
        return filled("""
                        update connections.outcome set kind = :kind, happened_on = :on, value = :value,
                          currency = :currency, reason = :reason, document_id = :document
                        where id = :id and introduction_id = :introduction and recorded_at = :version
                        """, outcome).param("version", version).update() > 0;
    }

    private JdbcClient.StatementSpec filled(String sql, Outcome outcome) {
        Amount value = outcome.value();
        return database.sql(sql)
                .param("value", value == null ? null : value.value())
                .param("currency", value == null ? null : value.currency())
                .paramSource(outcome);
    }

    void remove(UUID outcome) {
        database.sql("delete from connections.outcome where id = ?")
                .param(outcome)
                .update();
    }

    Optional<Outcome> byId(UUID outcome) {
        return database.sql("select * from connections.outcome where id = ?")
                .param(outcome)
                .query(OUTCOME)
                .optional();
    }

    /// Oldest first.
    List<Outcome> of(UUID introduction) {
        return database.sql("select * from connections.outcome where introduction_id = ? order by happened_on, id")
                .param(introduction)
                .query(OUTCOME)
                .list();
    }
}
