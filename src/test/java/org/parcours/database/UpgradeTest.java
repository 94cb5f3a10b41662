package org.parcours.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parcours.testing.TestServer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A database of an earlier version, with rows in it, ends like one that is set up today.
@Tag("module")
class UpgradeTest {
    /// What commit bd511a3 brought its schemas to.
    private static final Map<String, String> THEN = Map.ofEntries(
            Map.entry("database", "2"),
            Map.entry("history", "1"),
            Map.entry("web", "1"),
            Map.entry("jobs", "1"),
            Map.entry("mail", "2"),
            Map.entry("webhooks", "1"),
            Map.entry("links", "1"),
            Map.entry("transfers", "20"),
            Map.entry("parks", "60"),
            Map.entry("accounts", "11"),
            Map.entry("home", "2"),
            Map.entry("startups", "81"),
            Map.entry("coaching", "32"),
            Map.entry("surveys", "20"),
            Map.entry("connections", "30"),
            Map.entry("indicators", "30"));

    /// Where rows stand now that stood elsewhere.
    private static final Map<String, String> MOVED = Map.of(
            "surveys.questionnaire", "questionnaires.questionnaire",
            "surveys.version", "questionnaires.version",
            "surveys.draft", "questionnaires.draft",
            "startups.document_content", "files.content",
            "transfers.file", "files.content");

    private static final Set<String> OF_THE_PRODUCT = Set.of("database.migrated");

    @Test
    void bringsAnEarlierSchemaWithItsRowsToThePresentOne() throws IOException {
        try (EmbeddedPostgres server = TestServer.start()) {
            DataSource past = database(server, "past");
            DataSource fresh = database(server, "fresh");
            JdbcClient database = JdbcClient.create(past);
            migrations(past).runTo(THEN);
            database.sql(Files.readString(
                            Path.of("src/test/resources/upgrade/rows-of-bd511a3.sql"), StandardCharsets.UTF_8))
                    .update();
            database.sql("update startups.startup set name = 'Atlas Data Lab' where name = 'Atlas Data'")
                    .update(); // later than it was written: a version is kept
            Map<String, Long> before = rows(database);

            migrations(past).run();
            migrations(fresh).run();

            Map<String, Long> after = rows(database);
            Map<String, Long> expected = new TreeMap<>();
            before.forEach((table, count) -> expected.merge(now(table), count, Long::sum));
            assertThat(after).containsAllEntriesOf(expected);
            assertThat(shape(database)).isEqualTo(shape(JdbcClient.create(fresh)));
            assertThat(content(database, "bilan.pdf")).isEqualTo("0123456789abcdef".repeat(150_000));
            assertThat(content(database, "vide.txt")).isEmpty();
            assertThat(database.sql("select name from startups.startup_history")
                            .query(String.class)
                            .list())
                    .containsExactly("Atlas Data");

            database.sql(
                            "update parks.migration set version = '999', description = 'of a later product' where version = '60'")
                    .update();
            database.sql("delete from database.migrated where module = 'parks'").update();
            assertThatThrownBy(() -> migrations(past).run())
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("commands.start.schema");
        }
    }

    /// Where a table stands now; its history moves with it.
    private static String now(String table) {
        String kept = table.replaceFirst("_history$", "");
        return MOVED.getOrDefault(kept, kept) + table.substring(kept.length());
    }

    private static Migrations migrations(DataSource owner) throws IOException {
        try (var lines = Files.lines(Path.of("src/main/resources/application.yaml"))) {
            String modules = lines.filter(line -> line.startsWith("  modules: "))
                    .findFirst()
                    .orElseThrow();
            return new Migrations(owner, List.of(modules.substring(11).split(",", -1)), "secret");
        }
    }

    private static DataSource database(EmbeddedPostgres server, String name) {
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.getJdbcUrl("postgres", name));
        return source;
    }

    private static String content(JdbcClient database, String name) {
        return database.sql("""
                        select coalesce(string_agg(convert_from(p.bytes, 'UTF8'), '' order by p.number), '')
                        from startups.document d join files.content c using (digest) left join files.part p using (digest) where d.name = ?
                        """).param(name).query(String.class).single();
    }

    /// How many rows each table of ours has, but for what migrations write about themselves.
    private static Map<String, Long> rows(JdbcClient database) {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : database.sql("""
                        select schemaname || '.' || tablename from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema') and tablename <> 'migration'
                        """).query(String.class).list()) {
            if (!OF_THE_PRODUCT.contains(table)) {
                rows.put(
                        table,
                        database.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single());
            }
        }
        return rows;
    }

    /// Columns in no order, constraints, indexes, triggers, functions, policies and rights.
    private static List<Map<String, @Nullable Object>> shape(JdbcClient database) {
        return database.sql("""
                        with ours as (select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public'))
                        select 'column' as kind, table_schema || '.' || table_name || '.' || column_name as name,
                            data_type || is_nullable || coalesce(column_default, '') as detail
                          from information_schema.columns where table_schema in (select nspname from ours)
                        union all select 'constraint', conrelid::regclass::text, pg_get_constraintdef(c.oid) from pg_constraint c
                          join ours on ours.oid = connamespace where contype <> 'n'
                        union all select 'index', indrelid::regclass::text, regexp_replace(pg_get_indexdef(indexrelid), '^.* ON ', '')
                          from pg_index join pg_class c on c.oid = indrelid join ours on ours.oid = c.relnamespace
                        union all select 'trigger', tgrelid::regclass::text, pg_get_triggerdef(t.oid) || tgenabled::text from pg_trigger t
                          join pg_class c on c.oid = tgrelid join ours on ours.oid = c.relnamespace where not tgisinternal
                        union all select 'function', p.oid::regprocedure::text, prosrc || prosecdef from pg_proc p join ours on ours.oid = pronamespace
                        union all select 'policy', schemaname || '.' || tablename, policyname || cmd || coalesce(qual, '') || coalesce(with_check, '') from pg_policies
                        union all select 'right', table_schema || '.' || table_name, grantee || privilege_type from information_schema.table_privileges
                          where table_schema in (select nspname from ours)
                        order by 1, 2, 3
                        """).query().listOfRows();
    }
}
