package org.parcours.questionnaires.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.parcours.questionnaires.forms.Labels;
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

        /// Earlier and other names of columns, by the name that XLSForm gives them now.
        private static final Map<String, String> ALIASES = Map.ofEntries(
                Map.entry("requiredmsg", "required_message"),
                Map.entry("constraining_message", "constraint_message"),
                Map.entry("constraintmsg", "constraint_message"),
                Map.entry("caption", "label"),
                Map.entry("command", "type"),
                Map.entry("tag", "name"),
                Map.entry("count", "repeat_count"),
                Map.entry("set_form_title", "form_title"),
                Map.entry("title", "form_title"),
                Map.entry("set_form_id", "form_id"),
                Map.entry("id_string", "form_id"));

        static Heading of(String header) {
            String older = OLDER.get(header.strip().toLowerCase(Locale.ROOT).replaceAll(":+", ":"));
            if (older != null) {
                return new Heading(older, "");
            }
            int cut = header.indexOf(':');
            String column = cut < 0 ? header : header.substring(0, cut);
            String language = cut < 0 ? "" : header.substring(cut).replaceFirst("^:+", "");
            String name = column.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
            return new Heading(ALIASES.getOrDefault(name, name), language.strip());
        }
    }

    private final String sheet;
    private final List<Table.Column> header;
    private final List<SheetRow> rows;
    private final List<Heading> headings = new ArrayList<>();

    private Columns(String sheet, List<Table.Column> header, List<SheetRow> rows) {
        this.sheet = sheet;
        this.header = header;
        this.rows = rows;
        header.forEach(column -> headings.add(Heading.of(column.name())));
    }

    /// Reads a sheet, no further than it can be of use.
    static Columns of(Table table, int most) {
        try (var rows = table.rows()) {
            return new Columns(table.name(), table.header(), rows.limit(most).toList());
        }
    }

    /// FormRows as if they stood in a workbook: the first one in row 2.
    ///
    /// @param texts what each holds, by heading
    static Columns of(String sheet, List<String> header, List<Map<String, String>> texts) {
        List<Table.Column> columns = new ArrayList<>();
        header.forEach(name -> columns.add(new Table.Column(columns.size(), name)));
        List<SheetRow> rows = new ArrayList<>();
        for (Map<String, String> row : texts) {
            int number = rows.size() + 2;
            List<Cell> cells = new ArrayList<>();
            columns.forEach(column ->
                    cells.add(cell(Cell.address(column.index(), number), row.getOrDefault(column.name(), ""))));
            rows.add(new SheetRow(number, cells, SheetRow.Shape.WHOLE));
        }
        return new Columns(sheet, columns, rows);
    }

    private static Cell cell(String address, String text) {
        return text.isEmpty() ? new Cell.Empty(address) : new Cell.Text(address, text);
    }

    String sheet() {
        return sheet;
    }

    boolean has(String column) {
        return headings.stream().anyMatch(heading -> heading.column().equals(column));
    }

    /// The headings with the address of their cell.
    Map<Heading, String> places() {
        Map<Heading, String> places = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            if (!header.get(i).name().isBlank()) {
                places.put(headings.get(i), header.get(i).letters() + 1);
            }
        }
        return places;
    }

    List<Row> rows() {
        return rows.stream().map(row -> new Row(row, (heading, text) -> text)).toList();
    }

    /// One line of the sheet.
    final class Row {
        private final SheetRow row;
        private final BinaryOperator<String> rewriting;

        private Row(SheetRow row, BinaryOperator<String> rewriting) {
            this.row = row;
            this.rewriting = rewriting;
        }

        /// Returns the same row with other texts, at the same cells.
        ///
        /// @param other from a column (`label::fr` where it names a language) and its text
        Row rewritten(BinaryOperator<String> other) {
            return new Row(row, (heading, text) -> other.apply(heading, rewriting.apply(heading, text)));
        }

        private String said(int index) {
            Heading heading = headings.get(index);
            String name = heading.column() + (heading.language().isEmpty() ? "" : "::" + heading.language());
            return rewriting.apply(name, shown(row.cells().get(index)));
        }

        /// Returns the row's number in the sheet, from 1.
        int number() {
            return row.number();
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

        /// What stands in it, by heading: of two columns of one name the later.
        Map<Heading, String> texts() {
            Map<Heading, String> texts = new LinkedHashMap<>();
            for (int i = 0; i < headings.size(); i++) {
                String text = said(i);
                if (!headings.get(i).column().isEmpty() && !text.isEmpty()) {
                    texts.put(headings.get(i), text);
                }
            }
            return texts;
        }

        Labels labels(String column) {
            Labels found = Labels.NONE;
            for (int i = 0; i < headings.size(); i++) {
                String text = said(i);
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
                    if (headings.get(i).column().equals(column) && !said(i).isEmpty()) {
                        return row.cells().get(i).address();
                    }
                }
            }
            return row.cells().getFirst().address();
        }

        List<Cell> formulas() {
            return row.cells().stream()
                    .filter(cell -> cell instanceof Cell.Formula formula
                            && stored(formula).isEmpty())
                    .toList();
        }

        /// A form is text: what a formula came to when the workbook was saved is what its author saw.
        private static String stored(Cell.Formula formula) {
            String expression = formula.expression().strip().toUpperCase(Locale.ROOT);
            return expression.equals("TRUE()") || expression.equals("FALSE()")
                    ? expression.replace("()", "")
                    : formula.stored().strip();
        }

        private static String shown(Cell cell) {
            return switch (cell) {
                case Cell.Truth truth -> truth.value() ? "TRUE" : "FALSE";
                case Cell.Numeric number -> number.value().stripTrailingZeros().toPlainString();
                case Cell.Formula formula -> stored(formula);
                default -> cell.shown().strip();
            };
        }
    }
}
