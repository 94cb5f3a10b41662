package org.parcours.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parcours.Parcours;
import org.parcours.database.Scope;
import org.parcours.testing.Importing;
import org.parcours.testing.TestServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A server of its own, killed in the middle of an import: `kill -9`, as no transaction and no hook sees it.
@Tag("module")
class KilledServerTest {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int ROWS = 300;

    @TempDir
    private Path home;

    @Test
    void leavesNothingHalfDoneAndTheNextServerGoesOn() throws Exception {
        try (EmbeddedPostgres postgres = TestServer.start();
                ConfigurableApplicationContext idle = withoutJobs(postgres);
                Connection obstacle = postgres.getPostgresDatabase().getConnection()) {
            JdbcClient database = JdbcClient.create(postgres.getPostgresDatabase());
            UUID id = asked(idle);
            // the acceptance gets as far as its startups and waits to write what was seen of them
            obstacle.setAutoCommit(false);
            obstacle.createStatement().execute("lock table startups.observation in exclusive mode");
            Process first = server(postgres);
            await(first, () -> is(database, """
                            select count(*) > 0 from pg_locks where not granted and relation = 'startups.observation'::regclass"""));
            first.destroyForcibly().waitFor();
            obstacle.rollback();
            assertThat(is(database, "select count(*) = 0 from startups.startup"))
                    .isTrue();
            assertThat(now(idle, id).state()).isEqualTo(Import.State.PREVIEWED);
            assertThat(now(idle, id).work()).isEqualTo(Import.Work.ACCEPT);

            Process next = server(postgres);
            await(next, () -> now(idle, id).work() == null);
            next.destroyForcibly().waitFor();
            assertThat(now(idle, id).stopped()).isNull();
            assertThat(now(idle, id).state()).isEqualTo(Import.State.ACCEPTED);
            assertThat(is(database, "select count(*) = " + ROWS + " from startups.startup"))
                    .isTrue();
            assertThat(is(database, "select count(*) = " + ROWS + " from startups.observation"))
                    .isTrue();
            assertThat(is(database, "select count(*) = 0 from startups.startup_history"))
                    .isTrue();
        }
    }

    /// A node that takes what people send and leaves its work to others.
    private ConfigurableApplicationContext withoutJobs(EmbeddedPostgres postgres) {
        return new SpringApplicationBuilder(Parcours.class)
                .run(
                        "--db-scheduler.enabled=false",
                        "--server.port=0",
                        "--parcours.home=" + home,
                        "--parcours.database-url=" + address(postgres),
                        "--parcours.application-password=for-tests-only");
    }

    private static UUID asked(ConfigurableApplicationContext idle) {
        String file = "Nom;Technopark;Date d'entrée;Statut;Observé le;Source\n"
                + java.util.stream.IntStream.range(0, ROWS)
                        .mapToObj(row -> "Entreprise " + row * 7919 + ";CAS;15/01/2019;active;31/12/2023;visite\n")
                        .collect(Collectors.joining());
        return Scope.SYSTEM.call(() -> {
            idle.getBean(Importing.class).park("CAS");
            Mappings mappings = idle.getBean(Mappings.class);
            Imports imports = idle.getBean(Imports.class);
            byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
            UUID id;
            try (OpenedFile opened = OpenedFile.of(bytes, "liste.csv")) {
                id = imports.read(
                        opened,
                        "startups",
                        null,
                        mappings.guess(opened, "startups").withDuplicates(Decisions.Otherwise.DIFFERENT));
            }
            imports.doNow(id, Import.Work.PREVIEW);
            assertThat(imports.start(id, Import.Work.ACCEPT)).isTrue();
            return id;
        });
    }

    private Process server(EmbeddedPostgres postgres) throws IOException {
        String classes = Arrays.stream(Objects.requireNonNull(
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")))
                        .split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder server = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Ddb-scheduler.heartbeat-interval=1s",
                "-Ddb-scheduler.polling-interval=1s",
                "-cp",
                classes,
                Parcours.class.getName(),
                "start",
                "--empty");
        server.environment().put("PARCOURS_DATABASE_URL", address(postgres));
        server.environment().put("PARCOURS_DATABASE_APP_PASSWORD", "for-tests-only");
        server.environment().put("PARCOURS_HOME", home.toString());
        server.environment().put("PORT", "0");
        return server.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("server.log").toFile()))
                .start();
    }

    private static String address(EmbeddedPostgres postgres) {
        return "postgresql://postgres:postgres@127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    private static Import now(ConfigurableApplicationContext idle, UUID id) {
        return Scope.SYSTEM.call(() -> idle.getBean(Imports.class).byId(id).orElseThrow());
    }

    private static boolean is(JdbcClient database, String question) {
        return database.sql(question).query(Boolean.class).single();
    }

    /// Asks again as long as the server lives.
    private static void await(Process server, BooleanSupplier reached) throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            assertThat(server.waitFor(200, TimeUnit.MILLISECONDS))
                    .as("the server ended by itself")
                    .isFalse();
        }
    }
}
