package org.parcours.transfers.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.parcours.transfers.files.FileRefused.Code;

final class XlsxTable implements Table {
    private final Sheet sheet;
    private final XlsxCells cells;
    private final List<Column> header;
    private final int headerRow;
    private final int rowCount;
    private final @Nullable FileRefused refused;

    private XlsxTable(
            Sheet sheet,
            XlsxCells cells,
            List<Column> header,
            int headerRow,
            int rowCount,
            @Nullable FileRefused refused) {
        this.sheet = sheet;
        this.cells = cells;
        this.header = header;
        this.headerRow = headerRow;
        this.rowCount = rowCount;
        this.refused = refused;
    }

    static XlsxTable of(Sheet sheet, SheetScan scan, XlsxCells cells) throws IOException {
        Row first;
        try (Stream<Row> rows = sheet.openStream()) {
            first = rows.filter(row -> hasContent(cells.of(row)))
                    .findFirst()
                    .orElseThrow(() -> new FileRefused(Code.CORRUPT));
        }
        int headerRow = number(first);
        List<Column> header = Headers.columns(cells.of(first));
        FileRefused refused = null;
        try {
            Headers.refuseDuplicates(sheet.getName(), header, headerRow);
            refuseMerged(sheet.getName(), scan, header.size());
        } catch (FileRefused e) {
            refused = e;
        }
        return new XlsxTable(sheet, cells, header, headerRow, scan.rows() - 1, refused);
    }

    static XlsxTable refused(Sheet sheet, FileRefused refused, XlsxCells cells) {
        return new XlsxTable(sheet, cells, List.of(), 0, 0, refused);
    }

    @Override
    public String name() {
        return sheet.getName();
    }

    @Override
    public List<Column> header() {
        return header;
    }

    @Override
    public int rowCount() {
        return rowCount;
    }

    @Override
    public @Nullable FileRefused refused() {
        return refused;
    }

    @Override
    public Stream<SheetRow> rows() {
        if (refused != null) {
            throw refused;
        }
        try {
            return Refusing.stream(sheet.openStream(), FileRefused::corrupt)
                    .filter(row -> number(row) > headerRow)
                    .<SheetRow>mapMulti((row, found) -> {
                        List<Cell> all = cells.of(row);
                        if (hasContent(all)) {
                            found.accept(row(number(row), all));
                        }
                    });
        } catch (IOException | RuntimeException e) {
            throw FileRefused.corrupt(e);
        }
    }

    private SheetRow row(int number, List<Cell> all) {
        List<Cell> known = new ArrayList<>(all.subList(0, Math.min(all.size(), header.size())));
        for (int column = known.size(); column < header.size(); column++) {
            known.add(new Cell.Empty(Cell.address(column, number)));
        }
        boolean beyond = all.size() > header.size() && hasContent(all.subList(header.size(), all.size()));
        return new SheetRow(number, List.copyOf(known), beyond ? SheetRow.Shape.LONG : SheetRow.Shape.WHOLE);
    }

    /// The reader falls back on a count from 0 where a row gives no number; its cells are right in both cases.
    static int number(Row row) {
        return row.getFirstNonEmptyCell()
                .map(cell -> cell.getAddress().getRow() + 1)
                .orElse(0);
    }

    private static boolean hasContent(List<Cell> cells) {
        return cells.stream().anyMatch(cell -> !(cell instanceof Cell.Empty));
    }

    private static void refuseMerged(String sheet, SheetScan scan, int columns) {
        for (SheetScan.Area area : scan.merged()) {
            if (area.left() < columns && area.top() <= scan.lastRow() && area.bottom() >= scan.firstRow()) {
                throw new FileRefused(Code.MERGED_CELLS, Map.of("sheet", sheet, "cells", area.reference()));
            }
        }
    }
}
