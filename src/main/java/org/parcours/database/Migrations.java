package org.parcours.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Brings every module's schema up to date, lower modules first: one schema, one folder and one record of what ran for
/// each. A module whose migrations are the very ones of the last start is not asked again.
record Migrations(DataSource owner, List<String> modules, String applicationPassword) {
    void run() {
        JdbcClient database = prepared();
        Map<String, String> standing = standing(database);
        for (String module : modules) {
            String digest = digest(module);
            if (!digest.isEmpty() && !digest.equals(standing.get(module))) {
                migrate(module, MigrationVersion.LATEST);
                database.sql("""
                        insert into database.migrated (module, digest) values (?, ?)
                        on conflict (module) do update set digest = excluded.digest, at = now()
                        """).params(module, digest).update();
            }
        }
    }

    void runTo(Map<String, String> versions) {
        prepared();
        modules.stream()
                .filter(versions::containsKey)
                .forEach(module -> migrate(module, MigrationVersion.fromVersion(versions.get(module))));
    }

    /// Refuses a server that is too old, and gives the application its role.
    private JdbcClient prepared() {
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
        return database;
    }

    /// What the schemas were brought up to before, by module; nothing where that was never written down.
    private static Map<String, String> standing(JdbcClient database) {
        Map<String, String> standing = new HashMap<>();
        if (database.sql("select to_regclass('database.migrated') is not null")
                .query(Boolean.class)
                .single()) {
            database.sql("select module, digest from database.migrated").query(row -> {
                standing.put(row.getString("module"), row.getString("digest"));
            });
        }
        return standing;
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

    /// Names and contents of a module's migrations in one; empty where it has none.
    private static String digest(String module) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:db/migration/" + module + "/*.sql");
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files) {
                digest.update((file.getFilename() + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return files.length == 0 ? "" : HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void migrate(String module, MigrationVersion target) {
        try {
            Flyway.configure()
                    .dataSource(owner)
                    .schemas(module)
                    .defaultSchema(module)
                    .table("migration")
                    .target(target)
                    .locations("classpath:db/migration/" + module)
                    .initSql("set search_path to " + module + ", public")
                    // by itself Flyway passes over what a newer version of the product did
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayValidateException another) {
            throw new CannotStart("commands.start.schema", another, module);
        }
    }
}
