package org.parcours.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parcours.testing.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A database from before questionnaires were a module of their own ends like one that is set up today.
@Tag("module")
class QuestionnairesApartTest {
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
            "home",
            "startups",
            "coaching");

    private static final String PAST = """
            insert into surveys.questionnaire (id, code) values ('00000000-0000-7000-8000-000000000001', 'exports');
            insert into surveys.version (id, questionnaire_id, number, title, form, published_on)
              values ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', 1, 'Exports', '{"items": []}', '2024-04-02');
            insert into surveys.campaign (id, version_id, title, opens_on, closes_on, minutes, filter)
              values ('00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000002', '{"fr": "Exports"}', '2024-04-02', '2024-05-02', 4, '{}');
            insert into surveys.draft (id, questionnaire_id, title, lines)
              values ('00000000-0000-7000-8000-000000000004', '00000000-0000-7000-8000-000000000001', 'Exports', '{"survey": []}');
            insert into surveys.draft (id, title, lines) values ('00000000-0000-7000-8000-000000000005', 'Left', '{}');
            """;

    @Test
    void movesQuestionnairesWithTheirHistoryAndTheMomentsOfBoth() throws IOException {
        try (EmbeddedPostgres server = TestServer.start()) {
            JdbcClient database = JdbcClient.create(server.getPostgresDatabase());
            below(server, database);
            migrate(server, "surveys", "20");
            database.sql(PAST).update();
            database.sql("update surveys.draft set title = 'Exports 2' where questionnaire_id is not null")
                    .update();
            database.sql("update surveys.questionnaire set code = 'exports-2'").update();
            database.sql("delete from surveys.draft where title = 'Left'").update();
            Map<String, List<Map<String, @Nullable Object>>> before = rows(database, "surveys", "lines");

            migrate(server, "questionnaires", "latest");
            migrate(server, "surveys", "latest");

            assertThat(before.get("draft_history")).hasSize(2);
            assertThat(rows(database, "questionnaires", "rows")).isEqualTo(before);
            assertThat(tables(database, "surveys"))
                    .doesNotContain("questionnaire", "version", "draft", "draft_history");
            assertThat(database.sql("select code from questionnaires.questionnaire_as_of(now() - interval '1 day')")
                            .query(String.class)
                            .list())
                    .isEmpty();
            assertThat(shape(database)).isEqualTo(freshShape());
            // what moved is versioned as before, and held by the campaign
            database.sql("update questionnaires.draft set title = 'Exports 3'").update();
            assertThat(rows(database, "questionnaires", "rows").get("draft_history"))
                    .hasSize(3);
            assertThat(database.sql(
                                    "select count(*) from surveys.campaign c join questionnaires.version v on v.id = c.version_id")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    private static List<Map<String, @Nullable Object>> freshShape() throws IOException {
        try (EmbeddedPostgres server = TestServer.start()) {
            JdbcClient database = JdbcClient.create(server.getPostgresDatabase());
            below(server, database);
            migrate(server, "questionnaires", "latest");
            migrate(server, "surveys", "latest");
            return shape(database);
        }
    }

    private static void below(EmbeddedPostgres server, JdbcClient database) {
        database.sql("create role parcours_app").update();
        BELOW.forEach(module -> migrate(server, module, "latest"));
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

    private static Map<String, List<Map<String, @Nullable Object>>> rows(
            JdbcClient database, String schema, String content) {
        return Map.of(
                "questionnaire", all(database, schema, "questionnaire", "code"),
                "questionnaire_history",
                        all(database, schema, "questionnaire_history", "code, superseded_at, superseded_by"),
                "version", all(database, schema, "version", "questionnaire_id, number, title, form, published_on"),
                "draft", all(database, schema, "draft", "questionnaire_id, title, " + content + " as content"),
                "draft_history",
                        all(database, schema, "draft_history", "title, " + content + " as content, superseded_at"));
    }

    private static List<Map<String, @Nullable Object>> all(
            JdbcClient database, String schema, String table, String columns) {
        return database.sql("select id, recorded_at, recorded_by, " + columns + " from " + schema + "." + table
                        + " order by id, recorded_at")
                .query()
                .listOfRows();
    }

    private static List<@Nullable String> tables(JdbcClient database, String schema) {
        return database.sql("select tablename from pg_tables where schemaname = ?")
                .param(schema)
                .query(String.class)
                .list();
    }

    /// Columns, constraints, policies, triggers and rights of both schemas.
    private static List<Map<String, @Nullable Object>> shape(JdbcClient database) {
        return database.sql("""
                        select 'column' as kind, table_schema || '.' || table_name || '.' || column_name as name, data_type || is_nullable as detail
                          from information_schema.columns where table_schema in ('surveys', 'questionnaires')
                        union all select 'constraint', conrelid::regclass::text, pg_get_constraintdef(oid) from pg_constraint
                          where connamespace in ('surveys'::regnamespace, 'questionnaires'::regnamespace)
                        union all select 'trigger', tgrelid::regclass::text, pg_get_triggerdef(t.oid) || tgenabled::text from pg_trigger t
                          join pg_class c on c.oid = tgrelid where not tgisinternal and c.relnamespace in ('surveys'::regnamespace, 'questionnaires'::regnamespace)
                        union all select 'function', oid::regprocedure::text, prosrc from pg_proc
                          where pronamespace in ('surveys'::regnamespace, 'questionnaires'::regnamespace)
                        union all select 'right', table_schema || '.' || table_name, grantee || privilege_type from information_schema.table_privileges
                          where table_schema in ('surveys', 'questionnaires')
                        order by 1, 2, 3
                        """).query().listOfRows();
    }
}
