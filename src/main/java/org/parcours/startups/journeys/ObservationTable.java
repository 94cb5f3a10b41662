package org.parcours.startups.journeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ObservationTable {
    private final JdbcClient database;

    ObservationTable(JdbcClient database) {
        this.database = database;
    }

    List<Observation> of(UUID startup, @Nullable Instant known) {
        String rows = known == null ? "startups.observation" : "startups.observation_as_of(:known)";
        var query = database.sql("select * from " + rows + " where startup_id = :startup order by seen_on, source")
                .param("startup", startup);
        return (known == null ? query : query.param("known", known.atOffset(ZoneOffset.UTC)))
                .query(ObservationTable::read)
                .list();
    }

    private static Observation read(ResultSet row, int number) throws SQLException {
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

    /// Returns the number of rows: none where the startup is not within reach.
    int add(Observation observation) {
        return filled(database.sql("""
                        insert into startups.observation
                          (id, startup_id, park_id, seen_on, status, source, happened_on, link, document_id, note)
                        select :id, id, park_id, :seen, :status, :source, :happened, :link, :document, :note
                        from startups.startup where id = :startup
                        """), observation).update();
    }

    /// Returns the number of rows: none where it was changed since that version.
    int correct(Observation observation, Instant version) {
        return filled(database.sql("""
                        update startups.observation set seen_on = :seen, status = :status, source = :source,
                          happened_on = :happened, link = :link, document_id = :document, note = :note
                        where id = :id and startup_id = :startup and recorded_at = :version
                        """), observation)
                .param("version", version.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static JdbcClient.StatementSpec filled(JdbcClient.StatementSpec statement, Observation observation) {
        return statement
                .param("id", observation.id())
                .param("startup", observation.startup())
                .param("seen", observation.seenOn())
                .param("status", observation.status().name())
                .param("source", observation.source().name())
                .param("happened", observation.happenedOn(), Types.DATE)
                .param("link", observation.link(), Types.VARCHAR)
                .param("document", observation.document(), Types.OTHER)
                .param("note", observation.note(), Types.VARCHAR);
    }

    int remove(UUID startup, UUID id) {
        return database.sql("delete from startups.observation where id = :id and startup_id = :startup")
                .param("id", id)
                .param("startup", startup)
                .update();
    }
}
