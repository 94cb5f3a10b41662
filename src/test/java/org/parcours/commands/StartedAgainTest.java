package org.parcours.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./parcours start` itself, around a program that needs more memory than there is, once.
@Tag("module")
class StartedAgainTest {
    @TempDir
    private Path folder = Path.of("");

    private final List<ProcessHandle> started = new ArrayList<>();

    /// Fills its memory in a thread of its own at its first start, and waits at the second.
    static final class Greedy {
        private Greedy() {}

        public static void main(String[] words) throws Exception {
            System.out.println("serving " + ProcessHandle.current().pid());
            if (!Path.of("greedy").toFile().createNewFile()) {
                Thread.sleep(TimeUnit.MINUTES.toMillis(10));
            }
            Thread.ofVirtual().start(Greedy::fill).join();
            Thread.sleep(TimeUnit.MINUTES.toMillis(10)); // deaf, as a server whose worker is gone
        }

        @SuppressWarnings("ModifiedButNotUsed") // to be in memory is all that they are for
        private static void fill() {
            List<byte[]> all = new ArrayList<>();
            while (true) {
                all.add(new byte[1 << 20]);
            }
        }
    }

    @BeforeEach
    void aProductOfOneClass() throws IOException {
        Files.createDirectories(folder.resolve(".mvn"));
        Files.copy(Path.of(".mvn/jdk.sh"), folder.resolve(".mvn/jdk.sh"));
        Files.copy(Path.of("parcours"), folder.resolve("parcours"));
        Files.createDirectories(folder.resolve("src/main"));
        Files.writeString(folder.resolve("pom.xml"), "");
        Files.createDirectories(folder.resolve("target/app"));
        Files.writeString(folder.resolve("target/app/parcours.aot"), ""); // no training beside it
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Greedy.class.getName());
        String name = Greedy.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(folder.resolve("target/app/parcours.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            jar.putNextEntry(new JarEntry(name));
            Objects.requireNonNull(Greedy.class.getResourceAsStream("/" + name)).transferTo(jar);
        }
    }

    @AfterEach
    void endWhatWasStarted() {
        started.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void startsAgainWhereMemoryRanOutAndEndsWhenItIsTold() throws Exception {
        Process product = start();
        ProcessHandle first = serving(product);
        ProcessHandle second = serving(product);
        assertThat(first.isAlive()).isFalse();

        product.destroy();
        assertThat(product.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.isAlive()).isFalse();
    }

    @Test
    void leavesNothingAtWorkWhereItIsKilled() throws Exception {
        Files.writeString(folder.resolve("greedy"), "");
        Process product = start();
        ProcessHandle served = serving(product);
        product.destroyForcibly().waitFor();
        served.onExit().get(60, TimeUnit.SECONDS);
    }

    private Process start() throws IOException {
        ProcessBuilder command = new ProcessBuilder("bash", "parcours", "start").directory(folder.toFile());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("PARCOURS_MEMORY", "32m");
        Process product = command.redirectErrorStream(true).start();
        started.add(product.toHandle());
        return product;
    }

    /// The process that says that it serves, next.
    private ProcessHandle serving(Process product) throws IOException {
        BufferedReader said = product.inputReader();
        while (true) {
            String line = Optional.ofNullable(said.readLine()).orElseThrow();
            if (line.startsWith("serving ")) {
                ProcessHandle process =
                        ProcessHandle.of(Long.parseLong(line.substring(8))).orElseThrow();
                started.add(process);
                return process;
            }
        }
    }
}
