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
import org.jspecify.annotations.Nullable;
import org.parcours.transfers.files.FileRefused.Code;

/// A spreadsheet file from somewhere, open for reading. Its kind is told by its content, whatever its name says.
/// Everything that can be wrong with the file as a whole has been looked at when it is open.
///
/// @param tables those with content, in the order of the file
/// @param hidden names of worksheets with content that people who open the file do not see
/// @param encoding of a CSV, as it was chosen or guessed; null for a workbook
/// @param mislabelled whether the name announces another kind of file
public record SheetFile(
        Kind kind,
        List<Table> tables,
        List<String> hidden,
        @Nullable String encoding,
        boolean mislabelled,
        Closeable source)
        implements Closeable {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /// Workbooks of Excel 2 to 4 begin with one of these, without a container.
    private static final List<byte[]> OLDEST =
            List.of(new byte[] {9, 0, 4, 0}, new byte[] {9, 2, 6, 0}, new byte[] {9, 4, 6, 0}, new byte[] {9, 8, 8, 0});

    /// Encodings of text files that spreadsheets write, those that are guessed.
    public static final List<String> ENCODINGS = CsvText.ENCODINGS;

    public enum Kind {
        XLSX,
        CSV
    }

    /// Looks at the whole file once, in bounded memory.
    ///
    /// @param declaredName the name under which the file came; it names the table of a CSV, no more
    /// @throws FileRefused where no table of the file can be read
    public static SheetFile open(Path file, String declaredName, Limits limits) {
        return open(file, declaredName, limits, null);
    }

    /// As [#open(Path, String, Limits)], in the encoding that a person chose.
    ///
    /// @param charset of a CSV, one of [#ENCODINGS]; null where the file tells
    /// @throws FileRefused where no table of the file can be read
    public static SheetFile open(Path file, String declaredName, Limits limits, @Nullable String charset) {
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
            if (OLDEST.stream().anyMatch(signature -> starts(head, signature))) {
                throw new FileRefused(Code.OLD_EXCEL);
            }
            return readable(CsvLines.open(file, declaredName, limits, charset));
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
            if (table.rowCount() > 0) {
                return file; // whether its header can be read, the layout tells that is chosen for it
            }
            reason = Objects.requireNonNullElse(table.refused(), reason);
        }
        file.close();
        throw reason;
    }

    /// A workbook locked by a password is an OLE2 container with a stream of this name.
    private static Code insideOle2(Path file) throws IOException {
        if (contains(file, wide("EncryptedPackage"))) {
            return Code.ENCRYPTED;
        }
        return contains(file, wide("Workbook")) || contains(file, wide("Book")) ? Code.OLD_EXCEL : Code.NOT_A_SHEET;
    }

    private static boolean contains(Path file, String name) throws IOException {
        byte[] buffer = new byte[1 << 16];
        String before = "";
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                String here = before + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                if (here.contains(name)) {
                    return true;
                }
                before = here.substring(Math.max(0, here.length() - name.length()));
            }
        }
        return false;
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
