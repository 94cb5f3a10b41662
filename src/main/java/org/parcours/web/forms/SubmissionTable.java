package org.parcours.web.forms;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.parcours.database.Row;
import org.parcours.web.forms.Submissions.SentBefore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The forms of the last hour, each with what became of it.
@Repository
class SubmissionTable {
    /// For how long a second request waits for the first that bears the same key.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final JdbcClient database;

    SubmissionTable(JdbcClient database) {
        this.database = database;
    }

    /// Takes a key; answers false if it was taken before.
    boolean claim(UUID key, byte[] content) {
        database.sql("""
                        delete from web.submission where key in (
                          select key from web.submission where sent_at < clock_timestamp() - interval '1 hour'
                          order by sent_at limit 100 for update skip locked)
                        """).update();
        return database.sql(
                                "insert into web.submission (key, content) values (:key, :content) on conflict (key) do nothing")
                        .param("key", key)
                        .param("content", content)
                        .update()
                == 1;
    }

    /// Where the form that bears a key led to; empty if that is not known, since it failed or is at work for long.
    Optional<String> path(UUID key) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<Optional<String>> found = database.sql("select path from web.submission where key = :key")
                    .param("key", key)
                    .query(Row.as(row -> Optional.ofNullable(row.text("path"))))
                    .optional();
            if (found.isEmpty() || found.get().isPresent() || System.nanoTime() > until) {
                return found.flatMap(path -> path);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while another request with the same key is at work", stopping);
        }
    }

    /// The same content, sent under another key.
    Optional<SentBefore> alike(UUID key, byte[] content) {
        return database.sql("""
                        select sent_at, path from web.submission
                        where content = :content and key <> :key and path is not null
                          and sent_at > clock_timestamp() - interval '1 hour' order by sent_at desc limit 1
                        """)
                .param("key", key)
                .param("content", content)
                .query(Row.as(row -> new SentBefore(row.moment("sent_at"), row.text("path"))))
                .optional();
    }

    void settle(UUID key, String path) {
        database.sql("update web.submission set path = :path where key = :key")
                .param("key", key)
                .param("path", path)
                .update();
    }

    void release(UUID key) {
        database.sql("delete from web.submission where key = :key")
                .param("key", key)
                .update();
    }
}
