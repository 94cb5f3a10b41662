package org.parcours.startups.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parcours.testing.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A database from before files were stored for all modules keeps what its documents hold, to the byte.
@Tag("module")
class FilesApartTest {
    private static final List<String> BELOW = List.of(
            "database",
            "history",
            "files",
            "web",
            "jobs",
            "mail",
            "webhooks",
            "links",
            "transfers",
            "parks",
            "accounts",
            "home");

    /// Contents of no byte, of one part, of exactly two, and of a byte more.
    private static final String PAST = """
            set session_replication_role = replica;
            insert into startups.document_content (digest, bytes)
              select sha256(c.bytes), c.bytes from (
                select convert_to(repeat('0123456789abcdef', (size / 16)::int) || repeat('x', (size % 16)::int), 'UTF8') as bytes
                from unnest(array[0, 1000, 2097152, 2097153]) size
              ) c;
            insert into startups.document (id, startup_id, park_id, digest, name, media_type, size)
              select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), digest, 'pv.txt', 'text/plain', length(bytes)
              from startups.document_content;
            set session_replication_role = default;
            """;

    @Test
    void movesWhatDocumentsHoldInParts() throws IOException {
        try (EmbeddedPostgres server = TestServer.start()) {
            JdbcClient database = JdbcClient.create(server.getPostgresDatabase());
            database.sql("create role parcours_app").update();
            BELOW.forEach(module -> migrate(server, module, "latest"));
            migrate(server, "startups", "90");
            database.sql(PAST).update();
            migrate(server, "startups", "latest");
            assertThat(database.sql("""
                            select d.size, sha256(coalesce(string_agg(p.bytes, ''::bytea order by p.number), ''::bytea)) = d.digest as whole,
                              count(p.number) as parts
                            from startups.document d join files.content c using (digest, size) left join files.part p using (digest)
                            group by d.size, d.digest order by d.size
                            """)
                            .query((row, number) ->
                                    row.getLong("size") + " " + row.getBoolean("whole") + " " + row.getInt("parts"))
                            .list())
                    .containsExactly("0 true 1", "1000 true 1", "2097152 true 2", "2097153 true 3");
            assertThat(database.sql("select to_regclass('startups.document_content') is null")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }

    private static void migrate(EmbeddedPostgres server, String module, String target) {
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .schemas(module)
                .defaultSchema(module)
                .table("migration")
                .locations("classpath:db/migration/" + module)
                .initSql("set search_path to " + module + ", public")
                .target(target)
                .load()
                .migrate();
    }
}
