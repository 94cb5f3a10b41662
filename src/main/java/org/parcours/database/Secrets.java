package org.parcours.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Passwords that the product makes for itself: one file each, readable by its owner only, never in the repository or
/// the log.
public record Secrets(Path folder) {
    /// The secret of this name: made at the first asking, the same ever after.
    public String kept(String name) {
        Path file = folder.resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            byte[] bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.writeString(file, HexFormat.of().formatHex(bytes));
            return Files.readString(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The secret " + file + " can be neither read nor written", unwritable);
        }
    }
}
