package org.parcours.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// One PostgreSQL server a test process, quick rather than durable, reached the way an external one is.
public class TestServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path BINARIES = Path.of("target", "test-home", "bin");

    /// Test processes run beside each other.
    private static final Path HOME = Path.of("target", "test-home", System.getProperty("parcours.test-process", "1"));

    /// Starts a server of its own, for tests of the server itself.
    public static EmbeddedPostgres start() {
        try {
            Files.createDirectories(HOME);
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(BINARIES.toFile())
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "fr-FR")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .setRegisterShutdownHook(false)
                    .start();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedPostgres server = start();
        TestPropertyValues.of(
                        "parcours.home=" + HOME,
                        "parcours.webhooks.private-hosts=localhost,127.0.0.1",
                        "parcours.database-url=postgresql://postgres:postgres@127.0.0.1:" + server.getPort()
                                + "/postgres",
                        "parcours.application-password=for-tests-only")
                .applyTo(context);
        // the application closes its pool in a hook of its own; the server has the patience to wait for it
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException unclean) {
            throw new UncheckedIOException(unclean);
        }
    }
}
