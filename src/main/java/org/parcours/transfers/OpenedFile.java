package org.parcours.transfers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parcours.transfers.files.FileRefused;
import org.parcours.transfers.files.Limits;
import org.parcours.transfers.files.SheetFile;
import org.parcours.transfers.files.Table;

/// The kept bytes of a file, open for reading; closing it leaves nothing on the disk.
public record OpenedFile(Path copy, SheetFile file) implements AutoCloseable {
    /// Keeps the bytes as a file for as long as it is open.
    ///
    /// @throws FileRefused where the file cannot be read
    public static OpenedFile of(byte[] bytes, String name) {
        try {
            Path copy = Files.createTempFile("parcours-import", ".sheet");
            try {
                Files.write(copy, bytes);
                return new OpenedFile(copy, SheetFile.open(copy, name, Limits.usual()));
            } catch (IOException | RuntimeException refused) {
                Files.deleteIfExists(copy);
                throw refused;
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The table of this name, else the first that can be read.
    ///
    /// @throws FileRefused where that one cannot be read
    Table table(@Nullable String name) {
        Table named = file.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElse(null);
        if (named != null && named.refused() != null) {
            throw Objects.requireNonNull(named.refused());
        }
        return named != null
                ? named
                : file.tables().stream()
                        .filter(table -> table.refused() == null && table.rowCount() > 0)
                        .findFirst()
                        .orElseThrow();
    }

    @Override
    public void close() {
        try {
            file.close();
            Files.deleteIfExists(copy);
        } catch (IOException unclean) {
            throw new UncheckedIOException(unclean);
        }
    }
}
