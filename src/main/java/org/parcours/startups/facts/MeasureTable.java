package org.parcours.startups.facts;

import static org.parcours.database.BulkRows.columns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.BulkRows;
import org.parcours.history.Histories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MeasureTable extends FactTable<Measure> {
    MeasureTable(JdbcClient database, BulkRows rows, Histories histories) {
        super(database, rows, histories, "startups.measure", "kind, period_from, period_until, source");
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

    @Override
    Map<String, @Nullable Object> values(Measure measure) {
        return columns(
                "kind", measure.kind(),
                "period_from", measure.from(),
                "period_until", measure.until(),
                "value", measure.value(),
                "currency", measure.currency(),
                "source", measure.source(),
                "stated_on", measure.statedOn());
    }
}
