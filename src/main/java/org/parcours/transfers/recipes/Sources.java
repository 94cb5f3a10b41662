package org.parcours.transfers.recipes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.transfers.Column;
import org.parcours.transfers.files.Table;

/// Which columns of a table fill those of a sheet, as a recipe names them.
final class Sources {
    private final Recipe recipe;
    private final Table table;
    private final Map<String, List<Table.Column>> byColumn = new LinkedHashMap<>();

    Sources(Recipe recipe, List<Column> columns, Table table) {
        this.recipe = recipe;
        this.table = table;
        columns.forEach(column -> byColumn.put(column.key(), find(column)));
    }

    private List<Table.Column> find(Column column) {
        return table.header().stream()
                .filter(header -> recipe.columns().entrySet().stream()
                        .anyMatch(entry -> entry.getValue().contains(column.key())
                                && Synonyms.folded(entry.getKey()).equals(Synonyms.folded(header.name()))
                                && !header.name().isBlank()))
                .toList();
    }

    /// Returns the columns of the table that fill one of the sheet, in their order.
    List<Table.Column> of(String column) {
        return byColumn.getOrDefault(column, List.of());
    }

    boolean isInFile(String column) {
        return !of(column).isEmpty();
    }

    String header(String column) {
        return of(column).stream().map(Table.Column::name).collect(Collectors.joining(" "));
    }

    String address(@Nullable String column, int line) {
        List<Table.Column> from = column == null ? List.of() : of(column);
        return from.isEmpty() ? Integer.toString(line) : table.address(from.getFirst(), line);
    }

    List<String> missing() {
        Set<String> there = table.header().stream()
                .map(header -> Synonyms.folded(header.name()))
                .collect(Collectors.toSet());
        return recipe.columns().entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty() && !there.contains(Synonyms.folded(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// @param filled places of the columns that have content
    List<String> unread(Set<Integer> filled) {
        Set<Integer> read = byColumn.values().stream()
                .flatMap(List::stream)
                .map(Table.Column::index)
                .collect(Collectors.toSet());
        return table.header().stream()
                .filter(header -> filled.contains(header.index()) && !read.contains(header.index()))
                .map(header -> header.name().isEmpty() ? header.letters() : header.name())
                .toList();
    }
}
