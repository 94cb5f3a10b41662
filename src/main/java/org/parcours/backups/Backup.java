package org.parcours.backups;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.parcours.backups.Manifest.Table;
import org.parcours.database.DatabaseSettings;
import org.parcours.database.OpenServer;
import org.parcours.text.Refused;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Writes every table, as one snapshot shows them, and the secrets into a folder while the installation is at work.
@Component
class Backup {
    /// Who is signed in is not restored, and each schema's record of its migrations is written by the migrations.
    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname) as name,
                   (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname = any (?) and c.relname <> 'migration'
              and (n.nspname, c.relname) <> ('database', 'migrated') and c.relname not like 'spring\\_session%'
            order by 1
            """;

    private final DataSource owner;
    private final DatabaseSettings settings;

    Backup(OpenServer server, DatabaseSettings settings) {
        this.owner = server.owner();
        this.settings = settings;
    }

    /// Saves everything, whole or not at all, and reads it again before the folder gets its name.
    ///
    /// @param folder holds nothing yet
    /// @throws Refused if it does, or if what was written cannot be read again
    Manifest write(Path folder) throws IOException, SQLException {
        BackupFolder partial = BackupFolder.beside(folder);
        try {
            Manifest manifest = snapshot(partial);
            BackupFolder.copy(settings.secrets().folder(), partial.path().resolve("secrets"));
            partial.seal(manifest);
            partial.checked();
            BackupFolder.rename(partial.path(), folder);
            return manifest;
        } finally {
            FileSystemUtils.deleteRecursively(partial.path());
        }
    }

    private Manifest snapshot(BackupFolder folder) throws IOException, SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            // before the snapshot is taken: what was under way at this instant is over when its rows are read
            Instant moment = instant(statement, "select history.settled_instant()");
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            // if a policy hides rows from the owner, PostgreSQL refuses instead of copying some of them
            statement.execute("set local row_security = off");
            List<Table> tables = new ArrayList<>();
            for (Table table : tables(connection)) {
                tables.add(copy(table, connection, folder));
            }
            Manifest manifest =
                    new Manifest(Manifest.FORMAT, moment, migrations(statement), tables, sequences(connection));
            connection.commit();
            return manifest;
        }
    }

    private List<Table> tables(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (var asked = connection.prepareStatement(TABLES)) {
            asked.setArray(
                    1, connection.createArrayOf("text", settings.modules().toArray()));
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    tables.add(new Table(row.getString("name"), row.getString("columns"), 0));
                }
            }
        }
        return tables;
    }

    private static Table copy(Table table, Connection connection, BackupFolder folder)
            throws IOException, SQLException {
        try (OutputStream out =
                new BufferedOutputStream(new GZIPOutputStream(folder.create(table.file()), 1 << 16), 1 << 16)) {
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + table.name() + " (" + table.columns() + ") to stdout", out);
            return new Table(table.name(), table.columns(), rows);
        }
    }

    private Map<String, String> migrations(Statement statement) throws SQLException {
        Map<String, String> versions = new LinkedHashMap<>();
        for (String module : settings.modules()) {
            try (ResultSet last = statement.executeQuery("select version from " + module
                    + ".migration where success and version is not null order by installed_rank desc limit 1")) {
                if (last.next()) {
                    versions.put(module, last.getString("version"));
                }
            }
        }
        return versions;
    }

    private Map<String, Long> sequences(Connection connection) throws SQLException {
        Map<String, Long> values = new LinkedHashMap<>();
        try (var asked = connection.prepareStatement("""
                select format('%I.%I', schemaname, sequencename) as name, last_value from pg_sequences
                where last_value is not null and schemaname = any (?) order by 1
                """)) {
            asked.setArray(
                    1, connection.createArrayOf("text", settings.modules().toArray()));
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    values.put(row.getString("name"), row.getLong("last_value"));
                }
            }
        }
        return values;
    }

    private static Instant instant(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
