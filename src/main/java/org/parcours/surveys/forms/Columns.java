package org.parcours.surveys.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parcours.transfers.files.Cell;
import org.parcours.transfers.files.SheetRow;
import org.parcours.transfers.files.Table;

/// A sheet of an XLSForm by the names of its columns: `label::Français (fr)` is the column `label` in
/// that language.
final class Columns {
    /// @param language as the form names it; empty where the column names none
    record Heading(String column, String language) {
        /// The names that columns had before XLSForm named them plainly, as many forms still have them.
        private static final Map<String, String> OLDER = Map.of(
                "bind:relevant", "relevant",
                "bind:required", "required",
                "bind:constraint", "constraint",
                "bind:calculate", "calculation",
                "bind:readonly", "read_only",
                "bind:jr:constraintmsg", "constraint_message",
                "bind:jr:requiredmsg", "required_message",
                "control:appearance", "appearance");

        static Heading of(String header) {
            String older = OLDER.get(header.strip().toLowerCase(Locale.ROOT).replaceAll(":+", ":"));
            if (older != null) {
                return new Heading(older, "");
            }
            int cut = header.indexOf(':');
            String column = cut < 0 ? header : header.substring(0, cut);
            String language = cut < 0 ? "" : header.substring(cut).replaceFirst("^:+", "");
            return new Heading(column.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_"), language.strip());
        }
    }

    private final Table table;
    private final List<Heading> headings = new ArrayList<>();

    Columns(Table table) {
        this.table = table;
        table.header().forEach(column -> headings.add(Heading.of(column.name())));
    }

    String sheet() {
        return table.name();
    }

    boolean has(String column) {
        return headings.stream().anyMatch(heading -> heading.column().equals(column));
    }

    /// The headings with the address of their cell.
    Map<Heading, String> places() {
        Map<Heading, String> places = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            if (!table.header().get(i).name().isBlank()) {
                places.put(headings.get(i), table.header().get(i).letters() + 1);
            }
        }
        return places;
    }

    List<Line> lines() {
        try (var rows = table.rows()) {
            return rows.map(row -> new Line(row)).toList();
        }
    }

    /// One line of the sheet.
    final class Line {
        private final SheetRow row;

        private Line(SheetRow row) {
            this.row = row;
        }

        /// What stands in a column that has no language, without the space around it; empty for nothing.
        String text(String... columns) {
            for (String column : columns) {
                String text = labels(column).texts().getOrDefault("", "");
                if (!text.isEmpty()) {
                    return text;
                }
            }
            return "";
        }

        Labels labels(String column) {
            Labels found = Labels.NONE;
            for (int i = 0; i < headings.size(); i++) {
                String text = shown(row.cells().get(i));
                if (headings.get(i).column().equals(column) && !text.isEmpty()) {
                    found = found.with(headings.get(i).language(), text);
                }
            }
            return found;
        }

        /// The address of the first filled cell of a column, else of the line's first.
        String cell(String... columns) {
            for (String column : columns) {
                for (int i = 0; i < headings.size(); i++) {
                    if (headings.get(i).column().equals(column)
                            && !shown(row.cells().get(i)).isEmpty()) {
                        return row.cells().get(i).address();
                    }
                }
            }
            return row.cells().getFirst().address();
        }

        List<Cell> formulas() {
            return row.cells().stream()
                    .filter(cell -> cell instanceof Cell.Formula)
                    .toList();
        }

        private static String shown(Cell cell) {
            return cell instanceof Cell.Truth truth
                    ? (truth.value() ? "yes" : "no")
                    : cell.shown().strip();
        }
    }
}
