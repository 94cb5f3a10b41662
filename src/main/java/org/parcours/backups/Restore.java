package org.parcours.backups;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.parcours.backups.Manifest.Table;
import org.parcours.database.DatabaseSettings;
import org.parcours.database.OpenServer;
import org.parcours.text.Refused;
import org.postgresql.PGConnection;
import org.springframework.util.FileSystemUtils;

/// Sets a new installation up from a backup: the schemas as they were when it was made, its rows, then what migrations
/// were added since.
///
/// @param settings a home folder that holds nothing yet, and the embedded server or an external one without our schemas
record Restore(DatabaseSettings settings) {
    /// Foreign keys of our schemas; `%s` is replaced by what is wanted of each.
    private static final String KEYS = """
            select format('alter table %%s %%s constraint %%I %%s', conrelid::regclass, '%s', conname, %s)
            from pg_constraint where contype = 'f' and conparentid = 0 and connamespace::regnamespace::text = any (?)
            order by 1
            """;

    /// Restores everything, whole or not at all: the home folder gets its name once all of it stands.
    ///
    /// @throws Refused if the backup is damaged or from a newer product, or the home or the database is not empty
    Manifest from(BackupFolder backup) throws IOException, SQLException {
        Manifest manifest = backup.checked();
        Path home = settings.home().toAbsolutePath().normalize();
        BackupFolder.requireNothingIn(home);
        Path partial = BackupFolder.neighbour(home, ".restoring");
        DatabaseSettings unfinished = settings.at(partial);
        clear(unfinished);
        Files.createDirectory(
                partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try {
            BackupFolder.copy(
                    backup.path().resolve("secrets"), unfinished.secrets().folder());
            try (OpenServer server = OpenServer.of(unfinished)) {
                load(backup, manifest, server);
            }
            BackupFolder.rename(partial, home);
            return manifest;
        } finally {
            FileSystemUtils.deleteRecursively(partial);
        }
    }

    /// A restore that was killed left its server running.
    private static void clear(DatabaseSettings unfinished) throws IOException {
        if (unfinished.embedded() && Files.exists(unfinished.home().resolve("postgres"))) {
            OpenServer.of(unfinished).close();
        }
        FileSystemUtils.deleteRecursively(unfinished.home());
    }

    private void load(BackupFolder backup, Manifest manifest, OpenServer server) throws IOException, SQLException {
        try (Connection connection = server.owner().getConnection();
                Statement statement = connection.createStatement()) {
            requireNoSchema(connection);
            try {
                server.migrateTo(manifest.migrations());
                connection.setAutoCommit(false);
                rows(backup, manifest, connection, statement);
                connection.commit();
                server.migrate();
                connection.setAutoCommit(true);
                statement.execute("analyze");
            } catch (IOException | SQLException | RuntimeException failed) {
                if (!settings.embedded()) {
                    if (!connection.getAutoCommit()) {
                        connection.rollback();
                    }
                    drop(server);
                }
                throw failed;
            }
        }
    }

    /// An external server is left as it was found.
    private void drop(OpenServer server) throws SQLException {
        try (Connection connection = server.owner().getConnection();
                Statement statement = connection.createStatement()) {
            for (String module : settings.modules()) {
                statement.execute("drop schema if exists " + module + " cascade");
            }
        }
    }

    private void requireNoSchema(Connection connection) throws SQLException {
        for (String found : texts(connection, "select nspname from pg_namespace where nspname = any (?)")) {
            throw new Refused("backups.occupied", found);
        }
    }

    /// Foreign keys go and come back, which checks every row, and triggers rest: rows come back as they were, with who
    /// recorded them and when.
    private void rows(BackupFolder backup, Manifest manifest, Connection connection, Statement statement)
            throws IOException, SQLException {
        List<String> keys = texts(connection, KEYS.formatted("add", "pg_get_constraintdef(oid)"));
        for (String drop : texts(connection, KEYS.formatted("drop", "''"))) {
            statement.execute(drop);
        }
        for (Table table : manifest.tables()) {
            statement.execute("alter table " + table.name() + " disable trigger user");
            statement.execute("truncate " + table.name());
            if (copy(backup, table, connection) != table.rows()) {
                throw new Refused("backups.damaged", backup.path().resolve(table.file()));
            }
            statement.execute("alter table " + table.name() + " enable trigger user");
        }
        for (Map.Entry<String, Long> sequence : manifest.sequences().entrySet()) {
            statement.execute("select setval('" + sequence.getKey() + "', " + sequence.getValue() + ")");
        }
        for (String key : keys) {
            statement.execute(key);
        }
    }

    private static long copy(BackupFolder backup, Table table, Connection connection) throws IOException, SQLException {
        try (InputStream in =
                new BufferedInputStream(new GZIPInputStream(backup.open(table.file()), 1 << 16), 1 << 16)) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.name() + " (" + table.columns() + ") from stdin", in);
        }
    }

    private List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var asked = connection.prepareStatement(sql)) {
            asked.setArray(
                    1, connection.createArrayOf("text", settings.modules().toArray()));
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
        }
        return texts;
    }
}
