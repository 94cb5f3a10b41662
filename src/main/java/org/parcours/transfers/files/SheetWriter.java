package org.parcours.transfers.files;

import java.io.Closeable;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes tables row by row, in bounded memory. What it writes reads back unchanged through [SheetFile].
///
/// A value is a `String`, a `BigDecimal`, `Integer` or `Long`, a `LocalDate` or `LocalDateTime`, a `Boolean`, or null.
/// No text is ever run as a formula. Closing it closes the stream.
public sealed interface SheetWriter extends Closeable permits XlsxWriter, CsvFileWriter {
    /// A workbook whose sheets run from right to left where its reader does.
    static SheetWriter xlsx(OutputStream out, boolean rightToLeft) {
        return new XlsxWriter(out, rightToLeft);
    }

    /// A CSV in UTF-8 with byte order mark. With `;` numbers have a decimal comma, as French spreadsheets expect;
    /// with `,` a decimal point. It holds one table.
    static SheetWriter csv(OutputStream out, char delimiter) {
        return new CsvFileWriter(out, delimiter, true);
    }

    /// A CSV for programs (RFC 4180): UTF-8 without byte order mark, commas between fields and points in numbers.
    static SheetWriter machineCsv(OutputStream out) {
        return new CsvFileWriter(out, ',', false);
    }

    /// Begins a table; the rows that follow are its own.
    ///
    /// @throws IllegalStateException for a second table of a CSV
    void table(String name, List<String> header);

    void row(List<? extends @Nullable Object> values);
}
