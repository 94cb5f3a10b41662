package org.parcours.accounts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkTable {
    private final JdbcClient database;

    LinkTable(JdbcClient database) {
        this.database = database;
    }

    enum Purpose {
        SIGN_IN,
        INVITATION
    }

    void add(byte[] digest, UUID person, Purpose purpose, Instant expires) {
        database.sql("insert into accounts.sign_in_link (digest, person_id, purpose, expires_at) values (?, ?, ?, ?)")
                .params(digest, person, purpose.name(), expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(UUID person, Purpose purpose) {
        database.sql("delete from accounts.sign_in_link where person_id = ? and purpose = ? and used_at is null")
                .params(person, purpose.name())
                .update();
    }

    Optional<UUID> holder(byte[] digest, Purpose purpose, Instant now) {
        return database.sql("""
                        select person_id from accounts.sign_in_link
                        where digest = ? and purpose = ? and used_at is null and expires_at > ?
                        """)
                .params(digest, purpose.name(), now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /// One statement, so that of two who use a link at once one alone succeeds.
    Optional<UUID> spend(byte[] digest, Purpose purpose, Instant now) {
        return database.sql("""
                        update accounts.sign_in_link set used_at = :now
                        where digest = :digest and purpose = :purpose and used_at is null and expires_at > :now
                        returning person_id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("digest", digest)
                .param("purpose", purpose.name())
                .query(UUID.class)
                .optional();
    }
}
