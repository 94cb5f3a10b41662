package org.parcours.database;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the data live.
///
/// @param home folder of everything kept on this machine: the embedded server, its secrets, the network's key
/// @param databaseUrl an external PostgreSQL (16 or later) with the right to create roles and schemas; null for the
/// embedded one
/// @param applicationPassword password of the unprivileged role; null to keep a generated one in the home folder
/// @param modules modules with migrations, lower ones first
/// @param serving whether pages are served, rather than one command run beside them
@ConfigurationProperties("parcours")
public record DatabaseSettings(
        Path home,
        @Nullable String databaseUrl,
        @Nullable String applicationPassword,
        List<String> modules,
        boolean serving) {
    /// Whether the product starts PostgreSQL itself.
    public boolean embedded() {
        return databaseUrl == null || databaseUrl.isBlank();
    }

    public Secrets secrets() {
        return new Secrets(home.resolve("secrets"));
    }

    /// The same settings with another home folder.
    public DatabaseSettings at(Path other) {
        return new DatabaseSettings(other, databaseUrl, applicationPassword, modules, serving);
    }
}
