package org.parcours.database;

import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL server of an installation, embedded or by address, as the owner of its schemas reaches it.
public final class OpenServer implements AutoCloseable {
    private final Server server;
    private final DatabaseSettings settings;

    private OpenServer(Server server, DatabaseSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /// Starts or joins the embedded server, or takes the external one where an address is set.
    ///
    /// @throws CannotStart if it cannot be had
    public static OpenServer of(DatabaseSettings settings) {
        Server server = settings.embedded()
                ? new EmbeddedServer(settings.home(), settings.serving()).open()
                : Server.at(String.valueOf(settings.databaseUrl()));
        return new OpenServer(server, settings);
    }

    /// Brings all schemas up to date and returns the connections of the unprivileged role.
    DataSource migrated() {
        migrations().run();
        return server.as(Server.APPLICATION, applicationPassword());
    }

    /// Brings all schemas up to date.
    public void migrate() {
        migrations().run();
    }

    /// Brings the schemas of an empty database to what they were in an earlier version of the product.
    ///
    /// @param versions version of the last migration by module; a module that is missing had none
    public void migrateTo(Map<String, String> versions) {
        migrations().runTo(versions);
    }

    /// Connections of the owner of the schemas.
    public DataSource owner() {
        return server.owner();
    }

    private Migrations migrations() {
        return new Migrations(server.owner(), settings.modules(), applicationPassword());
    }

    private String applicationPassword() {
        @Nullable String given = settings.applicationPassword();
        return given == null || given.isBlank() ? settings.secrets().kept("database-application") : given;
    }

    @Override
    public void close() {
        server.close().run();
    }
}
