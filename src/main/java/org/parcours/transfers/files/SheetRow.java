package org.parcours.transfers.files;

import java.util.List;

/// One row with content, its number as the spreadsheet counts. It has as many cells as the header has columns.
public record SheetRow(int number, List<Cell> cells, Shape shape) {
    /// `SHORT` and `LONG` rows of a CSV do not have the fields that the header announces; in a workbook only content
    /// to the right of the header makes a row `LONG`.
    public enum Shape {
        WHOLE,
        SHORT,
        LONG
    }
}
