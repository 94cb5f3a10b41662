package org.parcours.transfers.recipes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.transfers.Column;
import org.parcours.transfers.Fault;
import org.parcours.transfers.Row;
import org.parcours.transfers.files.Cell;
import org.parcours.transfers.files.Problem;
import org.parcours.transfers.files.SheetRow;
import org.parcours.transfers.files.Table;
import org.parcours.values.DayOrder;
import org.parcours.values.NumberStyle;
import org.parcours.values.Parsed;
import org.parcours.values.PartialDate;

/// Reads the rows of one table as a recipe says.
public final class Interpretation {
    private final Recipe recipe;
    private final List<Column> columns;
    private final Map<String, List<Table.Column>> sources = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> meanings = new HashMap<>();
    private final Map<String, CellReader> readers = new HashMap<>();
    private final Map<String, Object> constants = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /// Finds the columns of a table as a recipe names them.
    public Interpretation(Recipe recipe, List<Column> columns, Table table, Synonyms synonyms) {
        this.recipe = recipe;
        this.columns = columns;
        for (Column column : columns) {
            sources.put(column.key(), sourcesOf(column, table));
            if (column.type() == Column.Type.CHOICE) {
                meanings.put(column.key(), meaningsOf(column, synonyms));
            }
        }
        Notations notations = Notations.of(table, columns, sources);
        for (Column column : columns) {
            readers.put(column.key(), readerOf(column, notations));
            String constant = recipe.constants().get(column.key());
            if (constant != null && !constant.isBlank()) {
                read(column, new Cell.Text("", constant), constants, faults);
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
            } else if (column.required()) {
                wrong.add(Fault.of(column.key(), Problem.MISSING.key()).at(address(column.key(), from.number())));
            }
        }
        return new Read(new Row(from.number(), found), wrong);
    }

    public boolean isInFile(String column) {
        return !sources.getOrDefault(column, List.of()).isEmpty();
    }

    /// Whether a column has values from somewhere.
    public boolean fills(String column) {
        return isInFile(column) || constants.containsKey(column);
    }

    /// Where the column stands in a line of the file, as `B12`; the line alone where it is not in the file.
    public String address(@Nullable String column, int line) {
        List<Table.Column> from = column == null ? List.of() : sources.getOrDefault(column, List.of());
        return from.isEmpty() ? Integer.toString(line) : from.getFirst().letters() + line;
    }

    /// What a choice column says that means none of its choices yet, a hundred at most.
    public Set<String> unknown(Column column, Stream<SheetRow> rows) {
        Set<String> unknown = new TreeSet<>();
        Map<String, String> known = meanings.getOrDefault(column.key(), Map.of());
        rows.map(row -> cell(column, row).shown().strip())
                .filter(said -> !said.isEmpty() && !known.containsKey(Synonyms.folded(said)))
                .takeWhile(said -> unknown.size() < 100)
                .forEach(unknown::add);
        return unknown;
    }

    private List<Table.Column> sourcesOf(Column column, Table table) {
        return table.header().stream()
                .filter(header -> recipe.columns().entrySet().stream()
                        .anyMatch(entry -> entry.getValue().contains(column.key())
                                && Synonyms.folded(entry.getKey()).equals(Synonyms.folded(header.name()))
                                && !header.name().isBlank()))
                .toList();
    }

    /// What the recipe leaves open, the column's own cells tell.
    private CellReader readerOf(Column column, Notations notations) {
        return new CellReader(
                recipe.numbers() == NumberStyle.GUESS ? notations.numbers(column.key()) : recipe.numbers(),
                recipe.days() == DayOrder.GUESS ? notations.days(column.key()) : recipe.days());
    }

    private Map<String, String> meaningsOf(Column column, Synonyms synonyms) {
        Map<String, String> meanings = new HashMap<>();
        column.choices()
                .forEach(choice -> synonyms.of(choice).forEach(word -> meanings.putIfAbsent(word, choice.value())));
        recipe.values()
                .getOrDefault(column.key(), Map.of())
                .forEach((said, meant) -> meanings.put(Synonyms.folded(said), meant));
        return meanings;
    }

    private Cell cell(Column column, SheetRow row) {
        List<Table.Column> from = sources.getOrDefault(column.key(), List.of());
        if (from.isEmpty()) {
            return new Cell.Empty("");
        }
        Cell first = row.cells().get(from.getFirst().index());
        if (from.size() == 1) {
            return blank(first) ? new Cell.Empty(first.address()) : first;
        }
        List<String> parts = from.stream()
                .map(source -> row.cells().get(source.index()).shown().strip())
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty()
                ? new Cell.Empty(first.address())
                : new Cell.Text(first.address(), String.join(" ", parts));
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
            case WHOLE -> reading.whole(cell);
            case DATE -> reading.day(cell);
            case YES_NO -> reading.yesNo(cell);
            case CHOICE -> reading.text(cell);
        };
        switch (parsed) {
            case Parsed.Wrong<?> none ->
                wrong.add(Fault.of(column.key(), none.issue(column.key())).at(cell.address()));
            case Parsed.Ambiguous<?> two ->
                wrong.add(Fault.of(column.key(), two.issue(column.key())).at(cell.address()));
            case Parsed.Ok<?>(PartialDate date)
            when !date.isExact() ->
                wrong.add(Fault.of(column.key(), "values.refused.day-needed", "0", date)
                        .at(cell.address()));
            case Parsed.Ok<?>(PartialDate date) -> into.put(column.key(), date.first());
            case Parsed.Ok<?>(Object value)
            when column.type() == Column.Type.CHOICE -> choose(column, cell, value, into, wrong);
            case Parsed.Ok<?>(Object value) -> into.put(column.key(), value);
        }
    }

    private void choose(Column column, Cell cell, Object said, Map<String, Object> into, List<Fault> wrong) {
        @Nullable
        String meant = Objects.requireNonNull(meanings.get(column.key())).get(Synonyms.folded(said.toString()));
        if (meant == null) {
            wrong.add(Fault.of(column.key(), "transfers.fault.choice", "raw", said)
                    .at(cell.address()));
        } else if (!meant.isEmpty()) {
            into.put(column.key(), meant);
        }
    }
}
