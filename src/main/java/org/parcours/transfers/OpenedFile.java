package org.parcours.transfers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parcours.files.Upload;
import org.parcours.text.Refused;
import org.parcours.transfers.files.FileRefused;
import org.parcours.transfers.files.Limits;
import org.parcours.transfers.files.SheetFile;
import org.parcours.transfers.files.Table;

/// A spreadsheet that somebody sent, open for reading; closing it leaves nothing on the disk.
public record OpenedFile(Upload sent, Path copy, SheetFile file) implements AutoCloseable {
    private static final ReadingTurns TURNS = new ReadingTurns();

    /// Copies the file to the disk for as long as it is open.
    ///
    /// @throws FileRefused if the file cannot be read
    /// @throws Refused (503) if too many others are being opened
    public static OpenedFile of(Upload sent) {
        return of(sent, null);
    }

    /// As [#of(Upload)], in the encoding that a person chose.
    ///
    /// @param encoding of a CSV; null where the file tells
    public static OpenedFile of(Upload sent, @Nullable String encoding) {
        try (ReadingTurns.Turn _ = TURNS.take()) {
            Path copy = Files.createTempFile("parcours-import", ".sheet");
            try (InputStream in = sent.content().getInputStream()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                return new OpenedFile(sent, copy, SheetFile.open(copy, sent.name(), Limits.usual(), encoding));
            } catch (IOException | RuntimeException refused) {
                Files.deleteIfExists(copy);
                throw refused;
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public static OpenedFile of(byte[] bytes, String name) {
        return of(Upload.of(name, bytes));
    }

    /// The table of this name, else the first with rows.
    ///
    /// @throws FileRefused if that one cannot be read
    Table table(@Nullable String name) {
        Table found = file.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseGet(() -> file.tables().stream()
                        .max(Comparator.comparing((Table table) -> table.rowCount() > 0))
                        .orElseThrow());
        if (found.refused() != null && found.header().isEmpty()) {
            throw Objects.requireNonNull(found.refused());
        }
        return found;
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
