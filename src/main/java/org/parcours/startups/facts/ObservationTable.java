package org.parcours.startups.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.parcours.history.Histories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ObservationTable extends FactTable<Observation> {
    ObservationTable(JdbcClient database, Histories histories) {
        super(database, histories, "startups.observation", "seen_on, source");
    }

    @Override
    Observation read(ResultSet row, int number) throws SQLException {
        return new Observation(
                row.getObject("id", UUID.class),
                row.getObject("startup_id", UUID.class),
                row.getObject("seen_on", LocalDate.class),
                Observation.Status.valueOf(row.getString("status")),
                Source.valueOf(row.getString("source")),
                row.getObject("happened_on", LocalDate.class),
                row.getString("link"),
                row.getObject("document_id", UUID.class),
                row.getString("note"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
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
    String insertion() {
        return """
                insert into startups.observation
                  (id, startup_id, park_id, seen_on, status, source, happened_on, link, document_id, note)
                select :id, id, park_id, :seen, :status, :source, :happened, :link, :document, :note
                from startups.startup where id = :startup
                """;
    }

    @Override
    String correction() {
        return """
                update startups.observation set seen_on = :seen, status = :status, source = :source,
                  happened_on = :happened, link = :link, document_id = :document, note = :note
                """;
    }

    @Override
    JdbcClient.StatementSpec fill(JdbcClient.StatementSpec statement, Observation observation) {
        return statement
                .param("seen", observation.seenOn())
                .param("status", observation.status().name())
                .param("source", observation.source().name())
                .param("happened", observation.happenedOn(), Types.DATE)
                .param("link", observation.link(), Types.VARCHAR)
                .param("document", observation.document(), Types.OTHER)
                .param("note", observation.note(), Types.VARCHAR);
    }
}
