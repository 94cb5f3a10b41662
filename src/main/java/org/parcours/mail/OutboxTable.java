package org.parcours.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parcours.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutboxTable {
    private final JdbcClient database;

    OutboxTable(JdbcClient database) {
        this.database = database;
    }

    void add(UUID id, String to, Language language, String subject, String body) {
        database.sql("insert into mail.outbox (id, recipient, language, subject, body) values (?, ?, ?, ?, ?)")
                .params(id, to, language.tag(), subject, body)
                .update();
    }

    Optional<Letter> byId(UUID id) {
        return database.sql("select * from mail.outbox where id = ?")
                .param(id)
                .query(OutboxTable::letter)
                .optional();
    }

    List<Letter> newest(int most) {
        return database.sql("select * from mail.outbox order by written_at desc, id desc limit ?")
                .param(most)
                .query(OutboxTable::letter)
                .list();
    }

    Map<UUID, String> failures(Collection<UUID> ids) {
        Map<UUID, String> failures = new HashMap<>();
        database.sql("select id, failure from mail.outbox where id = any(:ids) and failure is not null")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    failures.put(row.getObject("id", UUID.class), row.getString("failure"));
                });
        return failures;
    }

    void remove(UUID id) {
        database.sql("delete from mail.outbox where id = ?").param(id).update();
    }

    void failed(UUID id, String failure) {
        database.sql("update mail.outbox set tried = tried + 1, failure = ? where id = ?")
                .params(failure, id)
                .update();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                Language.of(row.getString("language")),
                row.getString("subject"),
                row.getString("body"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getInt("tried"),
                row.getString("failure"));
    }
}
