package org.parcours.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parcours.Parcours;
import org.parcours.testing.SmallDisk;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/// The product on a disk of its own: its server ends for want of space, and is killed.
@Tag("module")
class EmbeddedServerDiesTest {
    private static final Duration PROMPT = Duration.ofSeconds(3);
    private static final Duration HEALED = Duration.ofMinutes(3);

    @TempDir
    private Path place = Path.of("");

    private final HttpClient reader = HttpClient.newHttpClient();
    private String address = "";

    @Test
    void saysThatItIsDownAndHealsOnceThereIsSpaceAgain() throws Exception {
        Path home = place.resolve("home");
        ProcessHandle last;
        try (SmallDisk disk = SmallDisk.at(home, 400);
                ConfigurableApplicationContext product = product(home)) {
            address = "http://127.0.0.1:" + product.getEnvironment().getRequiredProperty("local.server.port");
            JdbcTemplate owner =
                    new JdbcTemplate(product.getBean(OpenServer.class).owner());
            owner.execute("create table note (text text)");
            owner.execute("insert into note values ('kept')");
            assertThat(ask("/figures").statusCode()).isEqualTo(200);
            assertThat(ask("/actuator/health/readiness").statusCode()).isEqualTo(200);
            ProcessHandle first = server(home);

            disk.fill();
            assertThatThrownBy(() -> fillTheLog(owner)).isInstanceOf(DataAccessException.class);
            first.onExit().join();
            isDown();
            isDown();

            disk.free();
            await(this::isReady);
            assertThat(ask("/figures").statusCode()).isEqualTo(200);
            assertThat(owner.queryForObject("select text from note", String.class))
                    .isEqualTo("kept");

            ProcessHandle second = server(home);
            assertThat(second).isNotEqualTo(first);
            second.destroyForcibly();
            second.onExit().join();
            await(this::isReady);
            assertThat(ask("/figures").statusCode()).isEqualTo(200);
            assertThat(owner.queryForObject("select text from note", String.class))
                    .isEqualTo("kept");
            last = server(home);
        }
        assertThat(last.isAlive()).isFalse();
    }

    private static ConfigurableApplicationContext product(Path home) {
        return new SpringApplicationBuilder(Parcours.class)
                .run(
                        "--server.port=0",
                        "--parcours.database-url=",
                        "--parcours.serving=true",
                        "--parcours.home=" + home);
    }

    /// Writes to the log alone until there is no more space for it.
    private static void fillTheLog(JdbcTemplate owner) {
        while (true) {
            owner.queryForList("select pg_logical_emit_message(false, 'ballast', repeat('x', 4000000))");
        }
    }

    /// A page, a page of somebody who was signed in, an unknown one, and the API.
    private void isDown() throws IOException, InterruptedException {
        for (String path : List.of("/figures", "/day", "/nowhere", "/api/v1/startups")) {
            Instant begun = Instant.now();
            HttpResponse<String> answer = ask(path);
            assertThat(Duration.between(begun, Instant.now())).as(path).isLessThan(PROMPT);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.body()).as(path).contains("Its database does not respond");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
        assertThat(ask("/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(ask("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        HttpRequest.Builder asked =
                HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Language", "en");
        if (path.startsWith("/api/")) {
            asked.header("Authorization", "Bearer pat_unknown");
        } else if (!path.startsWith("/actuator/")) {
            asked.header("Cookie", "parcours=MDAwMDAwMDAtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDAw");
        }
        return reader.send(asked.build(), HttpResponse.BodyHandlers.ofString());
    }

    private boolean isReady() {
        try {
            return ask("/actuator/health/readiness").statusCode() == 200;
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ProcessHandle server(Path home) throws IOException {
        String process =
                Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(process.strip())).orElseThrow();
    }

    private static void await(BooleanSupplier reached) {
        Instant end = Instant.now().plus(HEALED);
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
        }
    }
}
