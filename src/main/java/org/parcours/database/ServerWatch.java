package org.parcours.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the embedded server again whenever it ends by itself, with the command line it had: it was killed, or had no
/// space for its log. Tries until it stands, however long space is missing.
final class ServerWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final long PAUSE_SECONDS = 1;
    private static final long PATIENCE_SECONDS = 30;

    private final Path data;
    private final List<String> command;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile ProcessHandle process;

    private ServerWatch(Path data, ProcessHandle process) throws IOException {
        this.data = data;
        this.process = process;
        this.command = commandOf(process, data);
    }

    /// Watches from now on.
    ///
    /// @param data the data folder of the server
    /// @param process its first process, as `postmaster.pid` names it
    static ServerWatch over(Path data, ProcessHandle process) throws IOException {
        ServerWatch watch = new ServerWatch(data, process);
        Thread.ofPlatform().daemon().name("embedded-server").start(watch::watch);
        return watch;
    }

    private static List<String> commandOf(ProcessHandle process, Path data) throws IOException {
        ProcessHandle.Info known = process.info();
        List<String> words = new ArrayList<>(List.of(known.arguments().orElse(new String[0])));
        if (words.indexOf("-D") < 0 || known.command().isEmpty()) {
            throw new IOException("the command line of process " + process.pid() + " cannot be read");
        }
        // whoever started it may have done so from elsewhere
        words.set(words.indexOf("-D") + 1, data.toAbsolutePath().toString());
        words.addFirst(known.command().get());
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL refuses to be root: it runs in a name space of its own, as at its first start
            words.addAll(0, List.of("unshare", "-U"));
        }
        return List.copyOf(words);
    }

    private void watch() {
        process.onExit().join();
        while (!isClosed(0)) {
            LOG.warn("PostgreSQL ended by itself and is started again");
            try {
                start();
                if (isClosed(0)) {
                    process.destroy();
                }
                process.onExit().join();
            } catch (IOException unstartable) {
                LOG.warn("PostgreSQL could not be started: {}", unstartable.getMessage());
            }
            isClosed(PAUSE_SECONDS);
        }
    }

    /// What it says is read until it ends; its own words about an end go to the log.
    private void start() throws IOException {
        forgetStranger();
        Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
        process = started.toHandle();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader said = started.inputReader(StandardCharsets.UTF_8)) {
                said.lines()
                        .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                        .forEach(LOG::warn);
            } catch (IOException ended) {
                LOG.debug("PostgreSQL says no more", ended);
            }
        });
    }

    /// Where another program has the process id by now, PostgreSQL would take it for a server at work. Any other
    /// trace of the last server is left to PostgreSQL, which waits for its last process to end.
    private void forgetStranger() throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            Optional<ProcessHandle> named = lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
            if (lines.isEmpty() || named.filter(other -> !isAtWork(other, data)).isPresent()) {
                Files.delete(file);
            }
        }
    }

    /// Returns whether a process is a server of this data folder: process ids are used again.
    static boolean isAtWork(ProcessHandle process, Path data) {
        if (!Files.exists(Path.of("/proc/self"))) {
            // macOS says no more than which program it is
            return process.info()
                    .command()
                    .filter(name -> name.endsWith("/postgres"))
                    .isPresent();
        }
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), data);
        } catch (IOException gone) {
            return false;
        }
    }

    private boolean isClosed(long seconds) {
        try {
            return closed.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// Starts the server no more, whatever becomes of it.
    void leave() {
        closed.countDown();
    }

    /// Returns once the server has ended: asked for a clean end at first, then for one at once, after which its
    /// next start replays its log.
    @Override
    public void close() throws IOException {
        leave();
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            if (process.isAlive()) {
                new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
            }
            try {
                process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException | ExecutionException stuck) {
                LOG.warn("PostgreSQL does not end by {}", signal);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
