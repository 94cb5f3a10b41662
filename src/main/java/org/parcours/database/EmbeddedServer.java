package org.parcours.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.util.FileSystemUtils;

/// PostgreSQL started by the product in its home folder. Data survive restarts; a server left running by a killed
/// process is taken over rather than fought. One process at a time owns the server: the lock file says which.
final class EmbeddedServer {
    private static final String OWNER = "postgres";
    private static final Duration WAIT = Duration.ofSeconds(60);

    /// Lines of `postmaster.pid` (its id is the first), as PostgreSQL writes them since version 10.
    private static final int PORT = 3;

    private static final int STATUS = 7;

    private final Path home;
    private final Path folder;
    private final boolean alone;
    private final String password;

    /// A server that is not open yet.
    ///
    /// @param alone whether nobody else may be at work on the folder, as pages need it
    EmbeddedServer(Path home, boolean alone) {
        this.home = home;
        this.folder = home.resolve("postgres");
        this.alone = alone;
        this.password = new Secrets(home.resolve("secrets")).kept("database-owner");
    }

    /// Starts the server, or joins the one already at work on this folder.
    Server open() {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            FileChannel channel =
                    FileChannel.open(folder.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null && alone) {
                channel.close();
                throw new CannotStart("commands.start.twice", home);
            }
            Optional<Running> running = running();
            if (running.isPresent()) {
                Running server = running.get();
                requirePassword(server.port());
                return server(server.port(), lock == null ? () -> {} : watched(server, null, channel));
            }
            if (lock == null) {
                channel.close();
                throw new CannotStart("commands.start.moment", home);
            }
            EmbeddedPostgres started = start();
            requirePassword(started.getPort());
            Running first = running().orElseThrow();
            return server(started.getPort(), watched(first, started, channel));
        } catch (IOException unusable) {
            throw new CannotStart("commands.start.postgres", unusable, folder, String.valueOf(unusable.getMessage()));
        }
    }

    /// From now on the server is started again whenever it ends by itself, until it is closed. The channel is held
    /// until then: the lock on it ends with it.
    private Runnable watched(Running server, @Nullable EmbeddedPostgres started, FileChannel lock) throws IOException {
        ServerWatch watch = ServerWatch.over(folder.resolve("data"), server.process());
        return () -> {
            try (lock;
                    watch) {
                watch.leave();
                if (started != null) {
                    started.close();
                }
            } catch (IOException unclean) {
                throw new UncheckedIOException(unclean);
            }
        };
    }

    private record Running(ProcessHandle process, int port) {}

    /// A server at work on the folder, once it is ready. One that is just starting or stopping is waited for.
    private Optional<Running> running() throws IOException {
        Path file = folder.resolve("data/postmaster.pid");
        Instant patience = Instant.now().plus(WAIT);
        while (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            Optional<ProcessHandle> process = lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                            .filter(named -> ServerWatch.isAtWork(named, folder.resolve("data")));
            if (process.isEmpty()) {
                Files.deleteIfExists(file);
            } else if (lines.size() > STATUS && lines.get(STATUS).strip().equals("ready")) {
                return Optional.of(new Running(
                        process.get(), Integer.parseInt(lines.get(PORT).strip())));
            } else if (Instant.now().isAfter(patience)) {
                throw new IOException("process " + process.get().pid() + " neither starts nor stops");
            } else {
                pause();
            }
        }
        return Optional.empty();
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private EmbeddedPostgres start() throws IOException {
        boolean kept = Files.exists(folder.resolve("data/parcours.ready"));
        if (!kept) {
            // cut off before anything could be written to it: whatever is there was never a whole server
            FileSystemUtils.deleteRecursively(folder.resolve("data"));
        }
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.resolve("bin").toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(WAIT)
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
        open.setPassword(password); // asked for where an earlier start was cut off after this
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
}
