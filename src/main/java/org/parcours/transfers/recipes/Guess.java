package org.parcours.transfers.recipes;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parcours.transfers.Column;
import org.parcours.transfers.files.Cell;
import org.parcours.transfers.files.SheetRow;
import org.parcours.transfers.files.Table;
import org.parcours.values.Blanks;
import org.parcours.values.DayOrder;
import org.parcours.values.NumberStyle;
import org.parcours.values.Parsed;
import org.springframework.stereotype.Component;

/// Which columns of a file are which of a sheet, told by their headers and by what stands below them.
@Component
public class Guess {
    private static final int LOOKED_AT = 200;
    private static final CellReader READER = new CellReader(NumberStyle.ENGLISH, DayOrder.DAY_FIRST);

    private final Synonyms synonyms;

    Guess(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    /// The table under the header that names most columns of a recipe, or of a sheet where the recipe names none.
    public Table under(Table table, Recipe recipe, List<Column> columns) {
        Map<String, String> known = new LinkedHashMap<>();
        recipe.columns().keySet().forEach(header -> known.put(Synonyms.folded(header), header));
        if (known.isEmpty()) {
            columns.forEach(column -> synonyms.of(column).forEach(word -> known.putIfAbsent(word, column.key())));
        }
        return new HeaderFinder(name -> Optional.ofNullable(known.get(Synonyms.folded(name))))
                .under(table, recipe.layout());
    }

    /// Headers that say what they are, each for the first column that they mean and that can hold what stands below;
    /// the others are left out.
    ///
    /// @param table under its header
    public Recipe of(Table table, List<Column> columns) {
        Map<String, List<String>> mapped = new LinkedHashMap<>();
        if (table.refused() != null) {
            return Recipe.EMPTY;
        }
        List<SheetRow> first;
        try (Stream<SheetRow> rows = table.rows()) {
            first = rows.limit(LOOKED_AT).toList();
        }
        Set<String> taken = new HashSet<>();
        for (Table.Column header : table.header()) {
            List<Cell> below = first.stream()
                    .map(row -> row.cells().get(header.index()))
                    .filter(cell -> !Blanks.isBlank(cell.shown()))
                    .toList();
            columns.stream()
                    .filter(column -> !taken.contains(column.key()))
                    .filter(column -> isMeant(header.name(), column) && isLikely(header.name(), column, below))
                    .findFirst()
                    .ifPresent(column -> {
                        taken.add(column.key());
                        mapped.put(header.name(), List.of(column.key()));
                    });
        }
        return Recipe.EMPTY.withColumns(mapped);
    }

    private boolean isMeant(String header, Column column) {
        Set<String> words = synonyms.of(column);
        return words.contains(Synonyms.folded(header))
                || words.contains(Synonyms.folded(HeaderFinder.withoutNote(header)));
    }

    /// Whether the cells can be what the column holds: half of the numbers and days can be read, and a header that
    /// means the column by the way only has one of its choices below it. A header that is the column's own key says
    /// what it is.
    private boolean isLikely(String header, Column column, List<Cell> below) {
        if (below.isEmpty()
                || column.type() == Column.Type.TEXT
                || Synonyms.folded(header).equals(Synonyms.folded(column.key()))) {
            return true;
        }
        if (column.type() == Column.Type.CHOICE) {
            Map<String, String> known = synonyms.meanings(column);
            return synonyms.names(column).contains(Synonyms.folded(HeaderFinder.withoutNote(header)))
                    || below.stream()
                            .flatMap(cell -> Synonyms.parts(cell.shown()).stream())
                            .anyMatch(said -> known.containsKey(Synonyms.folded(said)));
        }
        return 2 * below.stream().filter(cell -> canRead(column, cell)).count() >= below.size();
    }

    private static boolean canRead(Column column, Cell cell) {
        Parsed<?> read = switch (column.type()) {
            case NUMBER -> READER.number(cell);
            case AMOUNT -> READER.amount(cell);
            case WHOLE -> READER.whole(cell);
            case DATE, PARTIAL_DATE -> READER.day(cell);
            case YES_NO -> READER.yesNo(cell);
            case TEXT, CHOICE -> READER.text(cell);
        };
        // a day that no calendar has is a day that somebody meant
        return !(read instanceof Parsed.Wrong<?>(String key, List<Object> _))
                || Set.of("values.refused.no-such-day", "values.refused.year-range")
                        .contains(key);
    }
}
