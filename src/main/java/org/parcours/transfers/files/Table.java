package org.parcours.transfers.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.transfers.files.FileRefused.Code;

/// One worksheet of a workbook, or the whole of a CSV file. Its header is the first line with content, unless another
/// layout is chosen.
public final class Table {
    private final String name;
    private final Lines lines;
    private final Extent extent;
    private final Layout layout;
    private final List<Column> header;
    private final Map<Integer, Integer> rowOfColumn = new HashMap<>();
    private final int rowCount;
    private final @Nullable FileRefused refused;

    /// The lines with content of a table, each time from the first one.
    @FunctionalInterface
    interface Lines {
        Stream<Line> open();
    }

    /// One line as it stands in the file, up to its last cell with content.
    public record Line(int number, List<Cell> cells) {}

    /// Where the header stands.
    ///
    /// @param row number of its first line; lines above it are titles
    /// @param rows how many lines it has
    /// @param turned whether it stands in the first column, and each record in one of the next
    public record Layout(int row, int rows, boolean turned) {}

    /// What was counted when the file was opened.
    ///
    /// @param ragged whether a line with too few cells is one that lacks something, as in a CSV
    record Extent(int lines, boolean ragged, List<SheetScan.Area> merged, Limits limits) {}

    /// A column of the header; a blank name is possible where there is something below or to the right.
    public record Column(int index, String name) {
        public String letters() {
            return Cell.letters(index);
        }
    }

    private Table(String name, Lines lines, Extent extent, Layout layout) {
        this.name = name;
        this.extent = extent;
        this.layout = layout;
        this.lines = layout.turned() ? new Turned(lines, extent.limits(), rowOfColumn) : lines;
        int end = layout.turned() ? 1 : layout.row() + layout.rows() - 1;
        List<Line> above = new ArrayList<>();
        try (Stream<Line> all = this.lines.open()) {
            all.takeWhile(line -> line.number() <= end).forEach(above::add);
        }
        this.header = Headers.columns(above.stream()
                .filter(line -> line.number() > end - (layout.turned() ? 1 : layout.rows()))
                .toList());
        this.rowCount = layout.turned() ? rowsTurned() : extent.lines() - above.size();
        this.refused = whyRefused(end);
    }

    static Table of(String name, Lines lines, Extent extent) {
        try (Stream<Line> all = lines.open()) {
            return new Table(
                    name,
                    lines,
                    extent,
                    new Layout(all.findFirst().map(Line::number).orElse(1), 1, false));
        }
    }

    private Table(String name, FileRefused refused) {
        this.name = name;
        this.refused = refused;
        this.lines = Stream::empty;
        this.extent = new Extent(0, false, List.of(), Limits.usual());
        this.layout = new Layout(1, 1, false);
        this.header = List.of();
        this.rowCount = 0;
    }

    static Table refused(String name, FileRefused refused) {
        return new Table(name, refused);
    }

    /// The same table with its header elsewhere.
    public Table under(Layout other) {
        return layout.equals(other) || extent.lines() == 0
                ? this
                : new Table(name, lines instanceof Turned turned ? turned.upright() : lines, extent, other);
    }

    /// The worksheet's name, or the file's without its ending.
    public String name() {
        return name;
    }

    public Layout layout() {
        return layout;
    }

    public List<Column> header() {
        return header;
    }

    /// Rows below the header.
    public int rowCount() {
        return rowCount;
    }

    /// Why this table cannot be read although others of the file can; null where it can.
    public @Nullable FileRefused refused() {
        return refused;
    }

    /// The first lines, whatever the layout.
    public List<Line> top(int most) {
        try (Stream<Line> all = (lines instanceof Turned turned ? turned.upright() : lines).open()) {
            return all.limit(most).toList();
        }
    }

    /// The rows below the header in the order of the file, empty ones left out, read as a stream: close it. May be
    /// asked for several times.
    ///
    /// @throws FileRefused where the table is refused
    public Stream<SheetRow> rows() {
        if (refused != null) {
            throw refused;
        }
        int end = layout.turned() ? 1 : layout.row() + layout.rows() - 1;
        return lines.open().filter(line -> line.number() > end).map(this::row);
    }

    /// Where a column stands in a row, as `B12`.
    public String address(Column column, int row) {
        return layout.turned()
                ? Cell.address(row - 1, Objects.requireNonNullElse(rowOfColumn.get(column.index()), 1))
                : column.letters() + row;
    }

    private SheetRow row(Line line) {
        List<Cell> given = line.cells();
        List<Cell> known = new ArrayList<>(given.subList(0, Math.min(given.size(), header.size())));
        for (int column = known.size(); column < header.size(); column++) {
            known.add(new Cell.Empty(Cell.address(column, line.number())));
        }
        SheetRow.Shape shape = given.size() < header.size() && extent.ragged()
                ? SheetRow.Shape.SHORT
                : given.size() > header.size() && hasContent(given.subList(header.size(), given.size()))
                        ? SheetRow.Shape.LONG
                        : SheetRow.Shape.WHOLE;
        return new SheetRow(line.number(), List.copyOf(known), shape);
    }

    private static boolean hasContent(List<Cell> cells) {
        return cells.stream().anyMatch(cell -> !(cell instanceof Cell.Empty));
    }

    private int rowsTurned() {
        try (Stream<Line> all = lines.open()) {
            return (int) all.filter(line -> line.number() > 1).count();
        }
    }

    private @Nullable FileRefused whyRefused(int end) {
        FileRefused twice = Headers.duplicates(name, header, layout);
        return twice != null
                ? twice
                : extent.merged().stream()
                        .filter(area -> !layout.turned() && area.bottom() > end && area.left() < header.size())
                        .filter(area -> !isBand(area))
                        .findFirst()
                        .map(area ->
                                new FileRefused(Code.MERGED_CELLS, Map.of("sheet", name, "cells", area.reference())))
                        .orElse(null);
    }

    /// A text that goes across, as of a title or a note below: nothing else can be meant by its cells.
    private boolean isBand(SheetScan.Area area) {
        return area.top() == area.bottom() && 2 * (area.right() - area.left() + 1) > header.size();
    }

    /// Columns as lines, and lines as columns; a small table only, since it is held.
    private record Turned(Lines upright, Limits limits, Map<Integer, Integer> rows) implements Lines {
        @Override
        public Stream<Line> open() {
            List<Line> given;
            try (Stream<Line> all = upright.open()) {
                given = all.limit(limits.columns() + 1L).toList();
            }
            if (given.size() > limits.columns()) {
                throw new FileRefused(Code.TOO_MANY_COLUMNS, Map.of("sheet", "", "limit", limits.columns()));
            }
            int width =
                    given.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
            List<Line> turned = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                List<Cell> cells = new ArrayList<>();
                for (Line line : given) {
                    rows.put(cells.size(), line.number());
                    cells.add(
                            column < line.cells().size()
                                    ? line.cells().get(column)
                                    : new Cell.Empty(Cell.address(column, line.number())));
                }
                if (hasContent(cells)) {
                    turned.add(new Line(column + 1, cells));
                }
            }
            return turned.stream();
        }
    }
}
