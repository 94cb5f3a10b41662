package org.parcours.transfers.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parcours.transfers.files.Table.Column;

final class Headers {
    private Headers() {}

    /// The columns of a header up to its last name. In a header of several lines a cell of the first one goes on to the
    /// right until the next, and each name is what stands above each other.
    static List<Column> columns(List<Table.Line> lines) {
        int width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        List<Column> columns = new ArrayList<>();
        String group = "";
        for (int i = 0; i < width; i++) {
            List<String> parts = new ArrayList<>();
            for (Table.Line line : lines) {
                String part = i < line.cells().size() ? line.cells().get(i).shown().strip() : "";
                if (lines.size() > 1 && line == lines.getFirst()) {
                    group = part.isEmpty() && !below(lines, i).isEmpty() ? group : part;
                    part = group;
                }
                if (!part.isEmpty() && !parts.contains(part)) {
                    parts.add(part);
                }
            }
            columns.add(new Column(i, String.join(" ", parts)));
        }
        while (!columns.isEmpty() && columns.getLast().name().isEmpty()) {
            columns.removeLast();
        }
        return List.copyOf(columns);
    }

    private static String below(List<Table.Line> lines, int column) {
        List<Cell> cells = lines.getLast().cells();
        return column < cells.size() ? cells.get(column).shown().strip() : "";
    }

    /// Two columns of one name, whatever their case: no mapping could tell them apart. Null where there are none.
    static @Nullable FileRefused duplicates(String sheet, List<Column> columns, Table.Layout layout) {
        Map<String, Column> seen = new LinkedHashMap<>();
        for (Column column : columns) {
            Column other =
                    column.name().isEmpty() ? null : seen.put(column.name().toLowerCase(Locale.ROOT), column);
            if (other != null) {
                int row = layout.row() + layout.rows() - 1;
                String cells = layout.turned()
                        ? "A" + (other.index() + 1) + ", A" + (column.index() + 1)
                        : other.letters() + row + ", " + column.letters() + row;
                return new FileRefused(
                        FileRefused.Code.DUPLICATE_HEADER,
                        Map.of("sheet", sheet, "name", column.name(), "cells", cells));
            }
        }
        return null;
    }
}
