package org.parcours.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
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
            byte[] bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            // whole or not at all, whenever the machine stops, and the first of two who make it at once decides
            Path made = Files.createTempFile(folder, name, ".new");
            Files.writeString(made, HexFormat.of().formatHex(bytes));
            try {
                Files.createLink(file, made);
            } catch (FileAlreadyExistsException another) {
                return Files.readString(file).strip();
            } finally {
                Files.delete(made);
            }
            return Files.readString(file);
        } catch (IOException unwritable) {
            throw new CannotStart("commands.start.home", unwritable, file);
        }
    }
}
