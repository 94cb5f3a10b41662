package org.parcours.transfers.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.parcours.transfers.files.FileRefused.Code;

/// A spreadsheet file from somewhere, open for reading. Its kind is told by its content, whatever its name says.
/// Everything that can be wrong with the file as a whole has been looked at when it is open.
///
/// @param tables those with content, in the order of the file; one of them at least can be read
/// @param mislabelled whether the name announces another kind of file
public record SheetFile(Kind kind, List<Table> tables, boolean mislabelled, Closeable source) implements Closeable {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    public enum Kind {
        XLSX,
        CSV
    }

    /// Looks at the whole file once, in bounded memory.
    ///
    /// @param declaredName the name under which the file came; it names the table of a CSV, no more
    /// @throws FileRefused where no table of the file can be read
    public static SheetFile open(Path file, String declaredName, Limits limits) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new FileRefused(Code.EMPTY);
            }
            if (size > limits.bytes()) {
                throw new FileRefused(Code.TOO_LARGE, Map.of("limit", limits.bytes() >> 20));
            }
            byte[] head = head(file);
            if (starts(head, ZIP) || starts(head, EMPTY_ZIP)) {
                return readable(Workbook.open(file, declaredName, limits));
            }
            if (starts(head, OLE2)) {
                throw new FileRefused(insideOle2(file));
            }
            return readable(CsvTable.open(file, declaredName, limits));
        } catch (IOException e) {
            throw FileRefused.corrupt(e);
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private static SheetFile readable(SheetFile file) throws IOException {
        FileRefused reason = new FileRefused(file.tables.isEmpty() ? Code.EMPTY : Code.NO_ROWS);
        for (Table table : file.tables.reversed()) {
            if (table.refused() == null && table.rowCount() > 0) {
                return file;
            }
            reason = Objects.requireNonNullElse(table.refused(), reason);
        }
        file.close();
        throw reason;
    }

    /// A workbook locked by a password is an OLE2 container with a stream of this name.
    private static Code insideOle2(Path file) throws IOException {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (content.contains(wide("EncryptedPackage"))) {
            return Code.ENCRYPTED;
        }
        return content.contains(wide("Workbook")) || content.contains(wide("Book")) ? Code.OLD_EXCEL : Code.NOT_A_SHEET;
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    private static boolean starts(byte[] head, byte[] signature) {
        return head.length >= signature.length && Arrays.equals(Arrays.copyOf(head, signature.length), signature);
    }

    static boolean named(String declaredName, String... endings) {
        String name = declaredName.toLowerCase(Locale.ROOT);
        return Arrays.stream(endings).anyMatch(name::endsWith);
    }
}
