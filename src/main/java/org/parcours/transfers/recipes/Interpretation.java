package org.parcours.transfers.recipes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.transfers.Column;
import org.parcours.transfers.Fault;
import org.parcours.transfers.Row;
import org.parcours.transfers.files.Cell;
import org.parcours.transfers.files.Problem;
import org.parcours.transfers.files.SheetRow;
import org.parcours.transfers.files.Table;
import org.parcours.values.Amounts;
import org.parcours.values.Blanks;
import org.parcours.values.Currency;
import org.parcours.values.DayOrder;
import org.parcours.values.NumberStyle;
import org.parcours.values.Parsed;
import org.parcours.values.PartialDate;

/// Reads the rows of one table as a recipe says.
public final class Interpretation {
    private final Recipe recipe;
    private final List<Column> columns;
    private final Sources sources;
    private final ChoiceReader choices;
    private final Map<String, CellReader> readers = new HashMap<>();
    private final Map<String, Object> constants = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Integer> filled = new HashSet<>();
    private final Table table;
    private final TotalLines totals;

    /// Finds the columns of a table as a recipe names them, and reads the whole table once.
    ///
    /// @param table under its header
    public Interpretation(Recipe recipe, List<Column> columns, Table table, Synonyms synonyms) {
        this.recipe = recipe;
        this.columns = columns;
        this.table = table;
        this.totals = new TotalLines(table);
        this.choices = new ChoiceReader(recipe, columns, synonyms);
        this.sources = new Sources(recipe, columns, table);
        Notations notations = new Notations(columns, sources);
        try (Stream<SheetRow> rows = table.rows()) {
            rows.forEach(row -> {
                totals.see(row);
                notations.see(row);
                see(row);
            });
        }
        for (Column column : columns) {
            readers.put(column.key(), readerOf(column, notations));
            String constant = recipe.constants().get(column.key());
            if (constant != null && !constant.isBlank()) {
                read(column, new Cell.Text("", constant), constants, faults);
            }
        }
    }

    private void see(SheetRow row) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (!blank(row.cells().get(i))) {
                filled.add(i);
            }
        }
    }

    /// What one line says, and what is wrong with its cells.
    public record Read(Row row, List<Fault> faults) {}

    /// Wrong constants, which no row can be read with.
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    public Read read(SheetRow from) {
        Map<String, Object> found = new LinkedHashMap<>();
        List<Fault> wrong = new ArrayList<>();
        for (Column column : columns) {
            Cell cell = cell(column, from);
            if (!(cell instanceof Cell.Empty)) {
                read(column, cell, found, wrong);
            } else if (constants.containsKey(column.key())) {
                found.put(column.key(), Objects.requireNonNull(constants.get(column.key())));
            } else if (column.required() && !(column.type() == Column.Type.AMOUNT && saysNothing(column, from))) {
                wrong.add(Fault.of(column.key(), Problem.MISSING.key()).at(address(column.key(), from.number())));
            }
        }
        Map<String, String> units = new HashMap<>();
        columns.forEach(column -> split(column, from, found, units, wrong));
        return new Read(new Row(from.number(), found), wrong);
    }

    /// Splits what an amount says with its unit: the currency goes to the column that holds it.
    ///
    /// @param units what other amounts of the row named before, by that column
    private void split(
            Column column, SheetRow from, Map<String, Object> found, Map<String, String> units, List<Fault> wrong) {
        if (!(found.get(column.key()) instanceof Amounts.Quantity(BigDecimal amount, Currency unit))) {
            return;
        }
        found.put(column.key(), amount);
        String where = Objects.requireNonNull(column.currency());
        found.computeIfPresent(where, (key, said) -> code(said));
        if (unit == null) {
            Optional.ofNullable(recipe.currency()).ifPresent(code -> found.putIfAbsent(where, code));
            return;
        }
        boolean own = columns.stream()
                .anyMatch(other -> other.key().equals(where) && !(cell(other, from) instanceof Cell.Empty));
        Object said = own ? found.get(where) : units.put(where, unit.code());
        if (said == null) {
            found.put(where, unit.code());
        } else if (!unit.code().equals(said)) {
            wrong.add(Fault.of(column.key(), "values.refused.two-currencies", "0", unit.code(), "1", said)
                    .at(address(column.key(), from.number())));
        }
    }

    /// The code of a currency that a column names as people do: `DH` is `MAD`. The text itself where it names none.
    private static Object code(Object said) {
        return Amounts.read("1 " + said, NumberStyle.GUESS) instanceof Parsed.Ok<Amounts.Quantity>(Amounts.Quantity one)
                        && one.currency() != null
                ? one.currency().code()
                : said;
    }

    /// Returns why a row tells of nobody, as a message key: a total, a note below the table. Empty for others, or if
    /// the recipe reads every line.
    public Optional<String> leftOut(SheetRow row) {
        return recipe.layout().everyLine() ? Optional.empty() : totals.reason(row);
    }

    /// Returns the headers of the recipe that the table lacks.
    public List<String> missing() {
        return sources.missing();
    }

    /// Returns the columns of the table with content that fill none of the sheet, by their header, or their letters
    /// without one.
    public List<String> unread() {
        return sources.unread(filled);
    }

    /// How many cells of each choice column named several choices so far; the first of them counted.
    public Map<String, Integer> severals() {
        return choices.severals();
    }

    /// Returns how the file names a column of the sheet.
    public String header(String column) {
        return sources.header(column);
    }

    public boolean isInFile(String column) {
        return sources.isInFile(column);
    }

    /// Whether a column has values from somewhere.
    public boolean fills(String column) {
        return isInFile(column) || constants.containsKey(column);
    }

    /// Returns where the column stands in a line of the file, as `B12`, or the line alone if it is not in the file.
    public String address(@Nullable String column, int line) {
        return sources.address(column, line);
    }

    /// What choice columns say that means none of their choices yet, by column: a value more often found first.
    ///
    /// @param most values that are told apart in each column
    public Map<Column, List<String>> unknown(int most) {
        Map<Column, Map<String, Integer>> unknown = new LinkedHashMap<>();
        try (Stream<SheetRow> rows = table.rows()) {
            rows.filter(row -> leftOut(row).isEmpty())
                    .forEach(row -> columns.stream()
                            .filter(column -> column.type() == Column.Type.CHOICE && isInFile(column.key()))
                            .forEach(column -> choices.unknown(
                                            column, cell(column, row).shown().strip())
                                    .forEach(said -> {
                                        Map<String, Integer> counts =
                                                unknown.computeIfAbsent(column, unseen -> new LinkedHashMap<>());
                                        if (counts.size() < most || counts.containsKey(said)) {
                                            counts.merge(said, 1, Integer::sum);
                                        }
                                    })));
        }
        Map<Column, List<String>> sorted = new LinkedHashMap<>();
        unknown.forEach((column, counts) -> sorted.put(
                column,
                counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(Map.Entry::getKey)
                        .toList()));
        return sorted;
    }

    /// What the recipe leaves open, the column's own cells tell.
    private CellReader readerOf(Column column, Notations notations) {
        return new CellReader(
                recipe.numbers() == NumberStyle.GUESS ? notations.numbers(column.key()) : recipe.numbers(),
                recipe.days() == DayOrder.GUESS ? notations.days(column.key()) : recipe.days());
    }

    private Cell cell(Column column, SheetRow row) {
        List<Table.Column> from = sources.of(column.key());
        if (from.isEmpty()) {
            return new Cell.Empty("");
        }
        Cell first = row.cells().get(from.getFirst().index());
        if (from.size() == 1) {
            return blank(first) || saysNothing(column, first) ? new Cell.Empty(first.address()) : first;
        }
        List<String> parts = from.stream()
                .map(source -> row.cells().get(source.index()).shown().strip())
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty()
                ? new Cell.Empty(first.address())
                : new Cell.Text(first.address(), String.join(" ", parts));
    }

    private boolean saysNothing(Column column, SheetRow row) {
        List<Table.Column> from = sources.of(column.key());
        return from.size() == 1
                && saysNothing(column, row.cells().get(from.getFirst().index()));
    }

    /// Whether a cell says in a word that it is empty, as `N/A`, where it may be.
    private boolean saysNothing(Column column, Cell cell) {
        return cell instanceof Cell.Text(String _, String text)
                && !text.isBlank()
                && (!column.required() || column.type() == Column.Type.AMOUNT)
                && Blanks.isBlank(text)
                && !choices.knows(column, text);
    }

    private static boolean blank(Cell cell) {
        return cell instanceof Cell.Empty
                || (cell instanceof Cell.Text text && text.value().isBlank());
    }

    private void read(Column column, Cell cell, Map<String, Object> into, List<Fault> wrong) {
        CellReader reading = Objects.requireNonNull(readers.get(column.key()));
        Parsed<? extends Object> parsed = switch (column.type()) {
            case TEXT -> reading.text(cell);
            case NUMBER -> reading.number(cell);
            case AMOUNT -> reading.amount(cell);
            case WHOLE -> reading.whole(cell);
            case DATE, PARTIAL_DATE -> reading.day(cell);
            case YES_NO -> reading.yesNo(cell);
            case CHOICE -> reading.text(cell);
        };
        switch (parsed) {
            case Parsed.Wrong<?> none ->
                wrong.add(Fault.of(column.key(), none.issue(column.key())).at(cell.address()));
            case Parsed.Ambiguous<?> two ->
                wrong.add(Fault.of(column.key(), two.issue(column.key())).at(cell.address()));
            case Parsed.Ok<?>(PartialDate date)
            when column.type() == Column.Type.DATE && date.isExact() -> into.put(column.key(), date.day());
            case Parsed.Ok<?>(Object value)
            when column.type() == Column.Type.CHOICE ->
                choices.read(column, value.toString(), wrong, cell.address())
                        .ifPresent(meant -> into.put(column.key(), meant));
            case Parsed.Ok<?>(Object value) -> into.put(column.key(), value);
        }
    }
}
