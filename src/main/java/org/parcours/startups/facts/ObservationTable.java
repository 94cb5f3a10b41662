package org.parcours.startups.facts;

import static org.parcours.database.BulkRows.columns;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.BulkRows;
import org.parcours.database.Row;
import org.parcours.history.Histories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ObservationTable extends FactTable<Observation> {
    ObservationTable(JdbcClient database, BulkRows rows, Histories histories) {
        super(database, rows, histories, "startups.observation", "seen_on, source");
    }

    @Override
    Observation read(Row row) throws SQLException {
        return new Observation(
                row.id("id"),
                row.id("startup_id"),
                row.day("seen_on"),
                row.get("status", Observation.Status.class),
                row.get("source", Source.class),
                row.day("happened_on"),
                row.text("link"),
                row.id("document_id"),
                row.text("note"),
                row.moment("recorded_at"));
    }

    Optional<LocalDate> firstAdmission(UUID startup) {
        return database.sql("select min(admitted_on) from startups.journey where startup_id = ?")
                .param(startup)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /// A proof is a document of the same dossier.
    boolean holdsDocument(UUID startup, UUID document) {
        return database.sql("select exists (select from startups.document where id = :id and startup_id = :startup)")
                .param("id", document)
                .param("startup", startup)
                .query(Boolean.class)
                .single();
    }

    @Override
    Map<String, @Nullable Object> values(Observation observation) {
        return columns(
                "seen_on", observation.seenOn(),
                "status", observation.status(),
                "source", observation.source(),
                "happened_on", observation.happenedOn(),
                "link", observation.link(),
                "document_id", observation.document(),
                "note", observation.note());
    }
}
