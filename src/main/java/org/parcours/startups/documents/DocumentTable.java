package org.parcours.startups.documents;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Row;
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
                .query(Row.as(DocumentTable::read))
                .list();
    }

    private static Document read(Row row) throws SQLException {
        return new Document(
                row.id("id"),
                row.id("startup_id"),
                row.text("name"),
                FileType.ofMediaType(row.text("media_type")),
                row.count("size"),
                row.moment("recorded_at"));
    }

    Optional<StoredFile> file(UUID startup, UUID id) {
        return database.sql("select * from startups.document where id = :id and startup_id = :startup")
                .param("id", id)
                .param("startup", startup)
                .query(Row.as(row -> new StoredFile(
                        row.text("name"),
                        FileType.ofMediaType(row.text("media_type")),
                        row.count("size"),
                        row.get("digest", byte[].class))))
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
