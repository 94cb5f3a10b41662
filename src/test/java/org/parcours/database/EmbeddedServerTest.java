package org.parcours.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A process that is killed leaves its server behind, or half of one. The next start mends it.
@Tag("module")
class EmbeddedServerTest {
    @TempDir
    private Path home = Path.of("");

    private final List<Process> started = new java.util.ArrayList<>();

    /// Starts a server for a home folder, says so, and waits to be killed or told to end.
    static final class Starter {
        private Starter() {}

        public static void main(String[] words) throws IOException {
            Server server = new EmbeddedServer(Path.of(words[0]), true).open();
            System.out.println("ready");
            System.out.flush();
            System.in.read();
            server.close().run();
        }
    }

    @AfterEach
    void endWhatWasStarted() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void takesOverTheServerOfAKilledProcess() throws Exception {
        Process killed = start();
        kill(killed);
        long before = serverProcess();
        assertThat(ProcessHandle.of(before)).isPresent();

        Server server = new EmbeddedServer(home, true).open();
        write(server);
        assertThat(serverProcess()).isEqualTo(before);
        server.close().run();
        assertThat(ProcessHandle.of(before).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void keepsWhatWasWrittenBeforeServerAndProcessWereKilled() throws Exception {
        Process killed = start();
        write(new EmbeddedServer(home, false).open());
        kill(killed);
        long orphan = serverProcess();
        ProcessHandle.of(orphan).ifPresent(ProcessHandle::destroyForcibly);
        ProcessHandle.of(orphan).ifPresent(gone -> gone.onExit().join());

        Server server = new EmbeddedServer(home, true).open();
        assertThat(read(server)).isEqualTo("kept");
        server.close().run();
    }

    @Test
    void beginsAnewWhereTheFirstStartWasCutOff() throws Exception {
        Path data = Files.createDirectories(home.resolve("postgres/data"));
        Files.writeString(data.resolve("postgresql.conf"), "half a file");

        Server server = new EmbeddedServer(home, true).open();
        write(server);
        assertThat(read(server)).isEqualTo("kept");
        server.close().run();
    }

    @Test
    void leavesAnotherProgramOfTheSameProcessIdAlone() throws Exception {
        Server first = new EmbeddedServer(home, true).open();
        write(first);
        first.close().run();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        started.add(stranger);
        Files.writeString(home.resolve("postgres/data/postmaster.pid"), stranger.pid() + "\n/elsewhere\n1\n5432\n");

        Server server = new EmbeddedServer(home, true).open();
        assertThat(read(server)).isEqualTo("kept");
        server.close().run();
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void refusesASecondStartOnTheSameHome() throws Exception {
        Process first = start();
        assertThatThrownBy(() -> new EmbeddedServer(home, true).open())
                .isInstanceOfSatisfying(
                        CannotStart.class, refusal -> assertThat(refusal.key()).isEqualTo("commands.start.twice"));
        write(new EmbeddedServer(home, false).open()); // a command works beside it
        first.getOutputStream().write('\n');
        first.getOutputStream().flush();
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private Process start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        home.toString())
                .redirectError(new File("target/embedded-server.log"))
                .start();
        started.add(process);
        assertThat(process.inputReader().lines().anyMatch("ready"::equals)).isTrue();
        return process;
    }

    /// As `kill -9` does.
    private static void kill(Process process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private long serverProcess() throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("postgres/data/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static void write(Server server) {
        JdbcClient database = JdbcClient.create(server.owner());
        database.sql("create table if not exists note (text text)").update();
        database.sql("insert into note values ('kept')").update();
    }

    private static String read(Server server) {
        return JdbcClient.create(server.owner())
                .sql("select text from note limit 1")
                .query(String.class)
                .single();
    }
}
