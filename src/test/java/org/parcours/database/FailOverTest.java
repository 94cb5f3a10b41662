package org.parcours.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// Two servers under one address, as docs/operating.md describes: the first is killed, the second promoted.
@Tag("module")
class FailOverTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @TempDir
    private Path place = Path.of("");

    @Test
    void goesOnWithThePromotedStandbyAndLosesNothing() throws Exception {
        start("primary").close();
        FileSystemUtils.copyRecursively(place.resolve("primary"), place.resolve("standby"));
        Files.setPosixFilePermissions(
                place.resolve("standby"), Files.getPosixFilePermissions(place.resolve("primary")));
        try (EmbeddedPostgres primary = start("primary")) {
            Files.createFile(place.resolve("standby/standby.signal"));
            Files.writeString(
                    place.resolve("standby/postgresql.auto.conf"),
                    "primary_conninfo = 'host=127.0.0.1 port=" + primary.getPort() + " user=postgres'\n",
                    StandardOpenOption.APPEND);
            try (EmbeddedPostgres standby = start("standby")) {
                failOver(primary, standby);
            }
        }
    }

    private void failOver(EmbeddedPostgres primary, EmbeddedPostgres standby) throws Exception {
        JdbcClient first = JdbcClient.create(primary.getPostgresDatabase());
        first.sql("alter system set synchronous_standby_names = '*'").update();
        first.sql("select pg_reload_conf()").query().singleValue();
        String address = "postgresql://postgres:postgres@127.0.0.1:" + primary.getPort() + ",127.0.0.1:"
                + standby.getPort() + "/postgres?targetServerType=primary&hostRecheckSeconds=1";
        DatabaseSettings settings =
                new DatabaseSettings(place.resolve("home"), address, "secret", List.of("database", "history"), true);
        try (OpenServer server = OpenServer.of(settings);
                Pool pool = Pool.of(server.migrated())) {
            first.sql("create table note (number int primary key)").update();
            first.sql("grant select, insert on note to parcours_app").update();
            JdbcClient application = JdbcClient.create(pool);
            List<Integer> acknowledged = new ArrayList<>();
            for (int number = 0; number < 200; number++) {
                write(application, number);
                acknowledged.add(number);
            }
            kill(place.resolve("primary"));
            JdbcClient.create(standby.getPostgresDatabase())
                    .sql("select pg_promote()")
                    .query()
                    .singleValue();

            Instant end = Instant.now().plus(LONGEST);
            for (int number = 200; acknowledged.size() < 400; number++) {
                try {
                    write(application, number);
                    acknowledged.add(number);
                } catch (DataAccessException unreachable) {
                    assertThat(Unreachable.isBehind(unreachable)).isTrue();
                    assertThat(Instant.now()).isBefore(end);
                }
            }
            assertThat(application
                            .sql("select number from note")
                            .query(Integer.class)
                            .list())
                    .containsAll(acknowledged);
        }
    }

    private static void write(JdbcClient application, int number) {
        application.sql("insert into note values (?)").param(number).update();
    }

    private EmbeddedPostgres start(String name) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(place.resolve(name))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(
                        Path.of("target", "test-home", "bin").toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(LONGEST)
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    private static void kill(Path data) throws IOException {
        String process =
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
        ProcessHandle server = ProcessHandle.of(Long.parseLong(process)).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }
}
