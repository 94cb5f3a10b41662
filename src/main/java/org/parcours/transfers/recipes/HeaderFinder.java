package org.parcours.transfers.recipes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parcours.transfers.files.Cell;
import org.parcours.transfers.files.Table;

/// Finds the header of a table: below the titles that people write above it, in one line or two, or in the first column
/// where a table is turned.
///
/// @param meaning of a name: the key of a column, as far as it says one
record HeaderFinder(Function<String, Optional<String>> meaning) {
    private static final int LOOKED_AT = 40;

    /// The table under its header.
    Table under(Table table, Recipe.Layout chosen) {
        if (chosen.turned()) {
            return table.under(new Table.Layout(1, 1, true));
        }
        if (chosen.headerRow() != null) {
            int rows = chosen.headerRows() == null ? 1 : chosen.headerRows();
            return table.under(new Table.Layout(chosen.headerRow(), rows, false));
        }
        List<Table.Line> top = table.top(LOOKED_AT);
        int best = best(top);
        long found = top.isEmpty() ? 0 : known(texts(top.get(best)));
        long across = known(top.stream()
                .map(line ->
                        line.cells().isEmpty() ? "" : line.cells().getFirst().shown())
                .toList());
        return across > found && across > 1
                ? table.under(new Table.Layout(1, 1, true))
                : top.isEmpty() ? table : ofTwoLines(table, top, best, found);
    }

    /// The first line that names most columns; where none names any, the first that is about as wide as the table.
    private int best(List<Table.Line> top) {
        int best = 0;
        long most = 0;
        int widest = top.stream().mapToInt(HeaderFinder::filled).max().orElse(0);
        int wide = -1;
        for (int i = 0; i < top.size(); i++) {
            boolean titles = top.get(i).cells().stream().allMatch(HeaderFinder::isTitle);
            long known = titles ? known(texts(top.get(i))) : 0;
            if (known > most) {
                most = known;
                best = i;
            }
            if (wide < 0 && titles && filled(top.get(i)) > 1 && 5 * filled(top.get(i)) >= 3 * widest) {
                wide = i;
            }
        }
        return most > 0 || wide < 0 ? best : wide;
    }

    /// A second line belongs to the header where it goes on with its names, or only explains them in brackets; a
    /// first one where the names below it are alike.
    private Table ofTwoLines(Table table, List<Table.Line> top, int best, long found) {
        int row = top.get(best).number();
        Table one = table.under(new Table.Layout(row, 1, false));
        if (best + 1 < top.size() && continues(top.get(best), top.get(best + 1))) {
            Table two = table.under(new Table.Layout(row, 2, false));
            List<String> below = texts(top.get(best + 1));
            if (below.stream().allMatch(HeaderFinder::isNote) || known(names(two)) > found) {
                return two;
            }
        }
        if (best > 0 && one.refused() != null && top.get(best - 1).number() == row - 1) {
            Table grouped = table.under(new Table.Layout(row - 1, 2, false));
            return grouped.refused() == null ? grouped : one;
        }
        return one;
    }

    /// Whether a line below names says nothing of its own where they are known.
    private boolean continues(Table.Line names, Table.Line below) {
        if (below.number() != names.number() + 1 || !below.cells().stream().allMatch(HeaderFinder::isTitle)) {
            return false;
        }
        for (int i = 0; i < below.cells().size(); i++) {
            String said = below.cells().get(i).shown().strip();
            String above =
                    i < names.cells().size() ? names.cells().get(i).shown().strip() : "";
            if (!said.isEmpty()
                    && !isNote(said)
                    && meaning.apply(above).isPresent()
                    && key(above + " " + said).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private long known(List<String> names) {
        Set<String> keys = new HashSet<>();
        names.forEach(name -> key(name).ifPresent(keys::add));
        return keys.size();
    }

    /// What a name means, with what stands in brackets behind it or without.
    Optional<String> key(String name) {
        return meaning.apply(name).or(() -> meaning.apply(withoutNote(name)));
    }

    static String withoutNote(String name) {
        return name.replaceAll("[(\\[（][^)\\]）]*[)\\]）]|[*:]+$", " ").strip();
    }

    private static List<String> names(Table table) {
        return table.header().stream().map(Table.Column::name).toList();
    }

    private static List<String> texts(Table.Line line) {
        List<String> texts = new ArrayList<>();
        line.cells().stream()
                .map(cell -> cell.shown().strip())
                .filter(text -> !text.isEmpty())
                .forEach(texts::add);
        return texts;
    }

    private static int filled(Table.Line line) {
        return texts(line).size();
    }

    private static boolean isTitle(Cell cell) {
        return cell instanceof Cell.Empty || cell instanceof Cell.Text;
    }

    private static boolean isNote(String text) {
        return text.startsWith("(") && text.endsWith(")");
    }
}
