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

    /// The columns of a header up to its last name. In a header of two lines a group goes on to the right over the
    /// names below it, which stand for themselves where they are unlike; else a name is what stands above
    /// each other.
    static List<Column> columns(List<Table.Line> lines) {
        int width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        List<Column> columns = new ArrayList<>();
        String group = "";
        for (int i = 0; i < width; i++) {
            String top = said(lines, 0, i);
            String below = lines.size() > 1 ? said(lines, lines.size() - 1, i) : "";
            boolean goesOn = top.isEmpty() && !below.isEmpty() && !group.isEmpty();
            group = goesOn ? group : top;
            boolean grouped = goesOn
                    || (lines.size() > 1
                            && said(lines, 0, i + 1).isEmpty()
                            && !said(lines, lines.size() - 1, i + 1).isEmpty());
            boolean alone = grouped && !below.isEmpty() && !below.startsWith("(") && count(lines, below) == 1;
            columns.add(new Column(i, alone ? below : (group + " " + below).strip()));
        }
        while (!columns.isEmpty() && columns.getLast().name().isEmpty()) {
            columns.removeLast();
        }
        return List.copyOf(columns);
    }

    private static String said(List<Table.Line> lines, int line, int column) {
        List<Cell> cells = lines.isEmpty() ? List.of() : lines.get(line).cells();
        return column < cells.size() ? cells.get(column).shown().strip() : "";
    }

    private static long count(List<Table.Line> lines, String name) {
        return lines.getLast().cells().stream()
                .filter(cell -> cell.shown().strip().equalsIgnoreCase(name))
                .count();
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
