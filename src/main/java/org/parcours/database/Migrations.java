package org.parcours.database;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings every module's schema up to date, lower modules first: one schema, one folder and one record of what ran for
/// each.
record Migrations(DataSource owner, List<String> modules, String applicationPassword) {
    void run() {
        JdbcClient database = JdbcClient.create(owner);
        requireVersion(database);
        // The role exists before the first grant; its password follows the secret that this installation keeps.
        database.sql("""
                do $$ begin
                  if not exists (select from pg_roles where rolname = 'parcours_app') then create role parcours_app; end if;
                end $$
                """).update();
        database.sql("alter role parcours_app login nosuperuser nobypassrls nocreatedb nocreaterole password '"
                        + applicationPassword.replace("'", "''") + "'")
                .update();
        // The owner sees what the application's connections are at: history.settled_instant() depends on it.
        database.sql("grant parcours_app to current_user").update();
        for (String module : modules) {
            if (hasMigrations(module)) {
                migrate(module);
            }
        }
    }

    private static void requireVersion(JdbcClient database) {
        int version;
        try {
            version = database.sql("select current_setting('server_version_num')::int")
                    .query(Integer.class)
                    .single();
        } catch (CannotGetJdbcConnectionException unreachable) {
            String said = String.valueOf(unreachable.getMostSpecificCause().getMessage());
            throw new CannotStart("commands.start.unreachable", unreachable, said);
        }
        if (version < 160000) {
            throw new CannotStart("commands.start.version", version / 10000);
        }
    }

    private static boolean hasMigrations(String module) {
        try {
            return new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:db/migration/" + module + "/*.sql")
                            .length
                    > 0;
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private void migrate(String module) {
        Flyway.configure()
                .dataSource(owner)
                .schemas(module)
                .defaultSchema(module)
                .table("migration")
                .locations("classpath:db/migration/" + module)
                .initSql("set search_path to " + module + ", public")
                .load()
                .migrate();
    }
}
