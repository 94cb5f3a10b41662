package org.parcours.startups.journeys;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MeasureTable {
    private final JdbcClient database;

    MeasureTable(JdbcClient database) {
        this.database = database;
    }

    List<Measure> of(UUID startup, @Nullable Instant known) {
        String rows = known == null ? "startups.measure" : "startups.measure_as_of(:known)";
        var query = database.sql("select * from " + rows
                        + " where startup_id = :startup order by kind, period_from, period_until, source")
                .param("startup", startup);
        return (known == null ? query : query.param("known", known.atOffset(ZoneOffset.UTC)))
                .query(MeasureTable::read)
                .list();
    }

    private static Measure read(ResultSet row, int number) throws SQLException {
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

    /// Returns the number of rows: none where the startup is not within reach.
    int add(Measure measure) {
        return filled(database.sql("""
                        insert into startups.measure
                          (id, startup_id, park_id, kind, period_from, period_until, value, currency, source, stated_on)
                        select :id, id, park_id, :kind, :from, :until, :value, :currency, :source, :stated
                        from startups.startup where id = :startup
                        """), measure).update();
    }

    /// Returns the number of rows: none where it was changed since that version.
    int correct(Measure measure, Instant version) {
        return filled(database.sql("""
                        update startups.measure set kind = :kind, period_from = :from, period_until = :until,
                          value = :value, currency = :currency, source = :source, stated_on = :stated
                        where id = :id and startup_id = :startup and recorded_at = :version
                        """), measure)
                .param("version", version.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static JdbcClient.StatementSpec filled(JdbcClient.StatementSpec statement, Measure measure) {
        return statement
                .param("id", measure.id())
                .param("startup", measure.startup())
                .param("kind", measure.kind())
                .param("from", measure.from())
                .param("until", measure.until())
                .param("value", measure.value())
                .param("currency", measure.currency(), Types.CHAR)
                .param("source", measure.source().name())
                .param("stated", measure.statedOn());
    }

    int remove(UUID startup, UUID id) {
        return database.sql("delete from startups.measure where id = :id and startup_id = :startup")
                .param("id", id)
                .param("startup", startup)
                .update();
    }
}
