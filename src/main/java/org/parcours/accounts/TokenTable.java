package org.parcours.accounts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parcours.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenTable {
    private final JdbcClient database;

    TokenTable(JdbcClient database) {
        this.database = database;
    }

    void add(UUID person, Token token, byte[] digest) {
        database.sql("""
                        insert into accounts.token (id, person_id, name, digest, scopes, created_at, expires_at)
                        values (:id, :person, :name, :digest, string_to_array(:scopes, ','), :created, :expires)
                        """)
                .param("id", token.id())
                .param("person", person)
                .param("name", token.name())
                .param("digest", digest)
                .param(
                        "scopes",
                        String.join(
                                ",",
                                token.scopes().stream().map(TokenScope::code).toList()))
                .param("created", token.createdAt().atOffset(ZoneOffset.UTC))
                .param("expires", token.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Token> of(UUID person) {
        return database.sql("select * from accounts.token where person_id = ? order by created_at desc, id")
                .param(person)
                .query(Row.as(row -> new Token(
                        row.id("id"),
                        row.text("name"),
                        scopes(row.list("scopes", String.class)),
                        row.moment("created_at"),
                        row.moment("expires_at"),
                        row.moment("last_used_at"),
                        row.moment("revoked_at"))))
                .list();
    }

    int revoke(UUID person, UUID token, Instant now) {
        return database.sql("""
                        update accounts.token set revoked_at = coalesce(revoked_at, ?) where person_id = ? and id = ?
                        """)
                .params(now.atOffset(ZoneOffset.UTC), person, token)
                .update();
    }

    record Holding(UUID token, String email, Set<TokenScope> scopes) {}

    Optional<Holding> holding(byte[] digest, Instant now) {
        return database.sql("""
                        select t.id, p.email, t.scopes from accounts.token t join accounts.person p on p.id = t.person_id
                        where t.digest = ? and t.revoked_at is null and t.expires_at > ?
                        """)
                .params(digest, now.atOffset(ZoneOffset.UTC))
                .query(Row.as(
                        row -> new Holding(row.id("id"), row.text("email"), scopes(row.list("scopes", String.class)))))
                .optional();
    }

    /// Once a minute is enough to know that it is used, and costs a busy machine no write a request.
    void used(UUID token, Instant now) {
        database.sql("""
                        update accounts.token set last_used_at = :now
                        where id = :id and (last_used_at is null or last_used_at < cast(:now as timestamptz) - interval '1 minute')
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", token)
                .update();
    }

    private static Set<TokenScope> scopes(List<String> codes) {
        Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        codes.forEach(code -> scopes.add(TokenScope.valueOf(code.toUpperCase(Locale.ROOT))));
        return scopes;
    }
}
