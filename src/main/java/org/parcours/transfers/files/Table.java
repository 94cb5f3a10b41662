package org.parcours.transfers.files;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One worksheet of a workbook, or the whole of a CSV file. Its header is the first row with content.
public sealed interface Table permits XlsxTable, CsvTable {
    /// The worksheet's name, or the file's without its ending.
    String name();

    List<Column> header();

    int rowCount();

    /// Why this table cannot be read although others of the file can; null where it can.
    @Nullable
    FileRefused refused();

    /// The rows below the header in the order of the file, empty ones left out, read as a stream: close it. May be
    /// asked for several times.
    ///
    /// @throws FileRefused where the table is refused
    Stream<SheetRow> rows();

    /// A column of the header; a blank name is possible where there is something below or to the right.
    record Column(int index, String name) {
        public String letters() {
            return Cell.letters(index);
        }
    }
}
