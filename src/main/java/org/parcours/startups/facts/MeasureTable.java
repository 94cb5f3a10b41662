package org.parcours.startups.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.history.Histories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MeasureTable extends FactTable<Measure> {
    MeasureTable(JdbcClient database, Histories histories) {
        super(database, histories, "startups.measure", "kind, period_from, period_until, source");
    }

    @Override
    Measure read(ResultSet row, int number) throws SQLException {
        return new Measure(
                row.getObject("id", UUID.class),
                row.getObject("startup_id", UUID.class),
                row.getString("kind"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_until", LocalDate.class),
                row.getBigDecimal("value"),
                row.getString("currency"),
                Source.valueOf(row.getString("source")),
                row.getObject("stated_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    Optional<Measure.Unit> unit(@Nullable String kind) {
        return database.sql("select unit from startups.measure_kind where code = :kind")
                .param("kind", kind, Types.VARCHAR)
                .query(String.class)
                .optional()
                .map(Measure.Unit::valueOf);
    }

    @Override
    String insertion() {
        return """
                insert into startups.measure
                  (id, startup_id, park_id, kind, period_from, period_until, value, currency, source, stated_on)
                select :id, id, park_id, :kind, :from, :until, :value, :currency, :source, :stated
                from startups.startup where id = :startup
                """;
    }

    @Override
    String correction() {
        return """
                update startups.measure set kind = :kind, period_from = :from, period_until = :until,
                  value = :value, currency = :currency, source = :source, stated_on = :stated
                """;
    }

    @Override
    JdbcClient.StatementSpec fill(JdbcClient.StatementSpec statement, Measure measure) {
        return statement
                .param("kind", measure.kind())
                .param("from", measure.from())
                .param("until", measure.until())
                .param("value", measure.value())
                .param("currency", measure.currency(), Types.CHAR)
                .param("source", measure.source().name())
                .param("stated", measure.statedOn());
    }
}
