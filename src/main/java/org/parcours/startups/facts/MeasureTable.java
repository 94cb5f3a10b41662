package org.parcours.startups.facts;

import static org.parcours.database.BulkRows.columns;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parcours.database.BulkRows;
import org.parcours.database.Row;
import org.parcours.history.Histories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MeasureTable extends FactTable<Measure> {
    MeasureTable(JdbcClient database, BulkRows rows, Histories histories) {
        super(database, rows, histories, "startups.measure", "kind, period_from, period_until, source");
    }

    @Override
    Measure read(Row row) throws SQLException {
        return new Measure(
                row.id("id"),
                row.id("startup_id"),
                row.text("kind"),
                row.day("period_from"),
                row.day("period_until"),
                row.get("value", BigDecimal.class),
                row.text("currency"),
                row.get("source", Source.class),
                row.day("stated_on"),
                row.moment("recorded_at"));
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
