package org.parcours.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A database remembers the digest of each migration that made it: one that is changed afterwards, be it a comment,
/// keeps every installation from starting. Lines are added when a version is published: `sha256sum */*.sql`.
class LandedMigrationsTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @Test
    void noPublishedMigrationIsEverChanged() throws IOException, NoSuchAlgorithmException {
        Map<String, String> landed = new TreeMap<>();
        Map<String, String> present = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/upgrade/landed.sha256"))) {
            String name = line.substring(66);
            landed.put(name, line.substring(0, 64));
            Path file = MIGRATIONS.resolve(name);
            present.put(
                    name,
                    Files.exists(file)
                            ? HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)))
                            : "missing");
        }
        assertThat(landed).hasSizeGreaterThan(50);
        assertThat(present).isEqualTo(landed);
    }
}
