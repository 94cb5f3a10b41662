package org.parcours.startups.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.files.FileType;
import org.parcours.files.StoredFile;
import org.parcours.history.Histories;
import org.parcours.history.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DocumentTable {
    private static final Kept KEPT = new Kept("startups.document", "startup_id");

    private final JdbcClient database;
    private final Histories histories;

    DocumentTable(JdbcClient database, Histories histories) {
        this.database = database;
        this.histories = histories;
    }

    List<Document> of(UUID startup, @Nullable Instant known) {
        return histories
                .rows(KEPT, startup, "recorded_at, id", known)
                .query(DocumentTable::read)
                .list();
    }

    private static Document read(ResultSet row, int number) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                row.getObject("startup_id", UUID.class),
                row.getString("name"),
                FileType.ofMediaType(row.getString("media_type")),
                row.getLong("size"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    Optional<StoredFile> file(UUID startup, UUID id) {
        return database.sql("select * from startups.document where id = :id and startup_id = :startup")
                .param("id", id)
                .param("startup", startup)
                .query((row, number) -> new StoredFile(
                        row.getString("name"),
                        FileType.ofMediaType(row.getString("media_type")),
                        row.getLong("size"),
                        row.getBytes("digest")))
                .optional();
    }

    /// Returns the number of rows: none where the startup is not within reach.
    int add(UUID id, UUID startup, StoredFile file) {
        return database.sql("""
                        insert into startups.document (id, startup_id, park_id, digest, name, media_type, size)
                        select :id, id, park_id, :digest, :name, :type, :size from startups.startup where id = :startup
                        """)
                .param("id", id)
                .param("startup", startup)
                .param("digest", file.digest())
                .param("name", file.name())
                .param("type", file.type().mediaType())
                .param("size", file.size())
                .update();
    }

    /// The moment at which it went; empty where it is not within reach.
    Optional<Instant> remove(UUID startup, UUID id) {
        return histories.remove(KEPT, startup, id);
    }
}
