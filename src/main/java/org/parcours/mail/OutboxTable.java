package org.parcours.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutboxTable {
    private final JdbcClient database;

    OutboxTable(JdbcClient database) {
        this.database = database;
    }

    void add(UUID id, String to, Language language, String subject, String body, @Nullable Attachment attachment) {
        database.sql("""
                        insert into mail.outbox (id, recipient, language, subject, body, attachment_name, attachment_type, attachment)
                        values (:id, :to, :language, :subject, :body, :name, :type, :text)
                        """)
                .param("id", id)
                .param("to", to)
                .param("language", language.tag())
                .param("subject", subject)
                .param("body", body)
                .param("name", attachment == null ? null : attachment.name(), Types.VARCHAR)
                .param("type", attachment == null ? null : attachment.type(), Types.VARCHAR)
                .param("text", attachment == null ? null : attachment.text(), Types.VARCHAR)
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

    /// Mails without a job that sends them, the oldest first.
    List<UUID> waiting() {
        return database.sql("""
                        select id from mail.outbox
                        where not exists (select from jobs.scheduled_tasks
                                          where task_name = :task and task_instance = id::text)
                        order by written_at, id
                        """)
                .param("task", Delivery.TASK.getTaskName())
                .query((row, number) -> row.getObject("id", UUID.class))
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

    void removeOlder(Instant written) {
        database.sql("delete from mail.outbox where written_at < ?")
                .param(written.atOffset(ZoneOffset.UTC))
                .update();
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
                row.getString("failure"),
                attachment(row));
    }

    private static @Nullable Attachment attachment(ResultSet row) throws SQLException {
        String name = row.getString("attachment_name");
        return name == null
                ? null
                : new Attachment(name, row.getString("attachment_type"), row.getString("attachment"));
    }
}
