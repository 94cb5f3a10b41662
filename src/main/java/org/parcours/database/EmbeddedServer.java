package org.parcours.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// PostgreSQL started by the product in its home folder. Data survive restarts; a server left running by a killed
/// process
/// is taken over rather than fought. One process at a time owns the server: the lock file says which.
final class EmbeddedServer {
    private static final String OWNER = "postgres";

    private final Path folder;
    private final String password;

    EmbeddedServer(Path home) {
        this.folder = home.resolve("postgres");
        this.password = new Secrets(home.resolve("secrets")).kept("database-owner");
    }

    /// Starts the server, or joins the one already at work on this folder.
    Server open() {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            Optional<Running> running = running();
            if (running.isPresent()) {
                Running server = running.get();
                return server(server.port(), lock == null ? () -> {} : () -> stop(server.process(), channel));
            }
            if (lock == null) {
                throw new IllegalStateException(
                        "Another Parcours is just starting or stopping in " + folder + ": try again in a moment");
            }
            EmbeddedPostgres started = start();
            requirePassword(started.getPort());
            return server(started.getPort(), () -> close(started, channel));
        } catch (IOException unusable) {
            throw new UncheckedIOException(
                    "PostgreSQL could not start in " + folder + ": " + unusable.getMessage(), unusable);
        }
    }

    private record Running(ProcessHandle process, int port) {}

    /// Reads what PostgreSQL wrote about itself: process id on line 1, data folder on 2, port on 4.
    private Optional<Running> running() throws IOException {
        Path file = folder.resolve("data/postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        Optional<ProcessHandle> process = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        // A process id is used again sooner or later: only one whose name says postgres is our server.
        boolean ours = process.flatMap(p -> p.info().command())
                .map(command -> command.contains("postgres"))
                .orElse(false);
        if (ours && lines.size() >= 4) {
            return Optional.of(new Running(
                    process.orElseThrow(), Integer.parseInt(lines.get(3).strip())));
        }
        Files.delete(file);
        return Optional.empty();
    }

    private EmbeddedPostgres start() throws IOException {
        boolean kept = Files.exists(folder.resolve("data/parcours.ready"));
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.resolve("bin").toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "fr-FR")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("jit", "off");
        if (kept) {
            builder.setConnectConfig("password", password);
        }
        return builder.start();
    }

    /// A fresh data folder trusts everybody on this machine; from here on it asks for the password.
    private void requirePassword(int port) throws IOException {
        Path ready = folder.resolve("data/parcours.ready");
        if (Files.exists(ready)) {
            return;
        }
        PGSimpleDataSource open = new PGSimpleDataSource();
        open.setUrl(url(port));
        open.setUser(OWNER);
        try (Connection connection = open.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role " + OWNER + " password '" + password + "'");
            Path access = folder.resolve("data/pg_hba.conf");
            Files.writeString(access, Files.readString(access).replaceAll("(?m)(\\s)trust\\s*$", "$1scram-sha-256"));
            statement.execute("select pg_reload_conf()");
            Files.writeString(ready, "");
        } catch (SQLException refused) {
            throw new IOException("the new server refused its password", refused);
        }
    }

    private Server server(int port, Runnable close) {
        return new Server(url(port), OWNER, password, close);
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?ApplicationName=parcours";
    }

    /// The channel is held until now: the lock on it ends with it.
    private static void close(EmbeddedPostgres started, FileChannel lock) {
        try (lock) {
            started.close();
        } catch (IOException unclean) {
            throw new UncheckedIOException(unclean);
        }
    }

    /// SIGINT asks PostgreSQL for a fast, clean shutdown.
    private static void stop(ProcessHandle process, FileChannel lock) {
        try (lock) {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            process.onExit()
                    .orTimeout(20, java.util.concurrent.TimeUnit.SECONDS)
                    .join();
        } catch (IOException unclean) {
            throw new UncheckedIOException(unclean);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
