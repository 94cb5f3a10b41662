package org.parcours.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A start asks Flyway only for modules whose migrations are others than those of the last start.
@Tag("module")
class MigrationsTest {
    @TempDir
    private Path home = Path.of("");

    @Test
    void asksNoMoreForAModuleWhoseMigrationsAreTheSame() {
        Server server = new EmbeddedServer(home, true).open();
        try {
            JdbcClient owner = JdbcClient.create(server.owner());
            bringUpToDate(server);
            assertThat(hasHistory(owner)).isTrue();

            owner.sql("drop schema history cascade").update();
            bringUpToDate(server);
            assertThat(hasHistory(owner)).isFalse();

            owner.sql("update database.migrated set digest = 'of an older product' where module = 'history'")
                    .update();
            bringUpToDate(server);
            assertThat(hasHistory(owner)).isTrue();
        } finally {
            server.close().run();
        }
    }

    private static void bringUpToDate(Server server) {
        new Migrations(server.owner(), List.of("database", "history"), "secret").run();
    }

    private static boolean hasHistory(JdbcClient owner) {
        return owner.sql("select to_regprocedure('history.moment()') is not null")
                .query(Boolean.class)
                .single();
    }
}
