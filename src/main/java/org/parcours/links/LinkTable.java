package org.parcours.links;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Row;
import org.parcours.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkTable {
    private final JdbcClient database;

    LinkTable(JdbcClient database) {
        this.database = database;
    }

    void removeOlder(Instant before) {
        database.sql("delete from links.link where expires_at < :before or used_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(byte[] digest, Link link) {
        database.sql("""
                        insert into links.link (digest, purpose, subject_id, holder, language, expires_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        digest,
                        link.purpose(),
                        link.subject(),
                        link.holder(),
                        link.language().tag(),
                        link.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Link> byDigest(byte[] digest, String purpose) {
        return database.sql("select * from links.link where digest = ? and purpose = ?")
                .params(digest, purpose)
                .query(Row.as(LinkTable::link))
                .optional();
    }

    /// One statement, so that of two who use a link at once one alone succeeds.
    Optional<Link> spend(byte[] digest, String purpose, Instant now) {
        return database.sql("""
                        update links.link set used_at = :now
                        where digest = :digest and purpose = :purpose and used_at is null and expires_at > :now
                        returning *
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("digest", digest)
                .param("purpose", purpose)
                .query(Row.as(LinkTable::link))
                .optional();
    }

    void lapse(String purpose, UUID subject, Instant now) {
        database.sql("""
                        update links.link set expires_at = :now
                        where purpose = :purpose and subject_id = :subject and used_at is null and expires_at > :now
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("purpose", purpose)
                .param("subject", subject)
                .update();
    }

    private static Link link(Row row) throws SQLException {
        return new Link(
                row.text("purpose"),
                row.id("subject_id"),
                row.text("holder"),
                Language.of(row.text("language")),
                row.moment("expires_at"),
                moment(row.get("used_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
