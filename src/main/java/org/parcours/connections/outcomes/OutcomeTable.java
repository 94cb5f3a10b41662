package org.parcours.connections.outcomes;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.introductions.Introduction;
import org.parcours.text.Amount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutcomeTable {
    private final JdbcClient database;

    OutcomeTable(JdbcClient database) {
        this.database = database;
    }

    void add(Introduction introduction, Outcome outcome) {
        filled(database.sql("""
                                insert into connections.outcome (id, introduction_id, startup_id, park_id, partner_id,
                                  kind, happened_on, value, currency, reason, document_id)
                                values (:id, :introduction, :startup, :park, :partner, :kind, :on, :value, :currency, :reason, :document)
                                """), outcome)
                .param("startup", introduction.startup())
                .param("park", introduction.park())
                .param("partner", introduction.partner())
                .update();
    }

    /// False where it is not as it was at that version.
    boolean correct(Outcome outcome, Instant version) {
        return filled(database.sql("""
                                update connections.outcome set kind = :kind, happened_on = :on, value = :value,
                                  currency = :currency, reason = :reason, document_id = :document
                                where id = :id and introduction_id = :introduction and recorded_at = :version
                                """), outcome)
                        .param("version", version.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private static JdbcClient.StatementSpec filled(JdbcClient.StatementSpec statement, Outcome outcome) {
        Amount value = outcome.value();
        return statement
                .param("id", outcome.id())
                .param("introduction", outcome.introduction())
                .param("kind", outcome.kind().name())
                .param("on", outcome.on())
                .param("value", value == null ? null : value.value(), Types.NUMERIC)
                .param("currency", value == null ? null : value.currency(), Types.VARCHAR)
                .param("reason", outcome.reason(), Types.VARCHAR)
                .param("document", outcome.document(), Types.OTHER);
    }

    void remove(UUID outcome) {
        database.sql("delete from connections.outcome where id = ?")
                .param(outcome)
                .update();
    }

    Optional<Outcome> byId(UUID outcome) {
        return database.sql("select * from connections.outcome where id = ?")
                .param(outcome)
                .query(OutcomeTable::outcome)
                .optional();
    }

    /// Oldest first.
    List<Outcome> of(UUID introduction) {
        return database.sql("select * from connections.outcome where introduction_id = ? order by happened_on, id")
                .param(introduction)
                .query(OutcomeTable::outcome)
                .list();
    }

    private static Outcome outcome(ResultSet row, int number) throws SQLException {
        @Nullable BigDecimal value = row.getBigDecimal("value");
        return new Outcome(
                row.getObject("id", UUID.class),
                row.getObject("introduction_id", UUID.class),
                Outcome.Kind.valueOf(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                value == null ? null : new Amount(value, row.getString("currency")),
                row.getString("reason"),
                row.getObject("document_id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
