package org.parcours.transfers.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parcours.transfers.files.Table.Column;

final class Headers {
    private Headers() {}

    /// The columns of a header row up to its last name.
    static List<Column> columns(List<Cell> cells) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            columns.add(new Column(i, cells.get(i).shown().strip()));
        }
        while (!columns.isEmpty() && columns.getLast().name().isEmpty()) {
            columns.removeLast();
        }
        return List.copyOf(columns);
    }

    /// Two columns of one name, whatever their case: no mapping could tell them apart.
    static void refuseDuplicates(String sheet, List<Column> columns, int row) {
        Map<String, Column> seen = new LinkedHashMap<>();
        for (Column column : columns) {
            Column other =
                    column.name().isEmpty() ? null : seen.put(column.name().toLowerCase(Locale.ROOT), column);
            if (other != null) {
                String cells = other.letters() + row + ", " + column.letters() + row;
                throw new FileRefused(
                        FileRefused.Code.DUPLICATE_HEADER,
                        Map.of("sheet", sheet, "name", column.name(), "cells", cells));
            }
        }
    }
}
