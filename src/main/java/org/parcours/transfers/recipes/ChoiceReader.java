package org.parcours.transfers.recipes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parcours.transfers.Column;
import org.parcours.transfers.Fault;

/// What the words of choice columns mean: by their names in the three languages, and as the recipe says.
final class ChoiceReader {
    private final Map<String, Map<String, String>> meanings = new HashMap<>();
    private final Map<String, Integer> severals = new LinkedHashMap<>();

    ChoiceReader(Recipe recipe, List<Column> columns, Synonyms synonyms) {
        for (Column column : columns) {
            if (column.type() == Column.Type.CHOICE) {
                Map<String, String> known = synonyms.meanings(column);
                recipe.values()
                        .getOrDefault(column.key(), Map.of())
                        .forEach((said, meant) ->
                                known.put(said.equals(Recipe.OTHERS) ? said : Synonyms.folded(said), meant));
                meanings.put(column.key(), known);
            }
        }
    }

    boolean knows(Column column, String said) {
        return known(column).containsKey(Synonyms.folded(said));
    }

    private Map<String, String> known(Column column) {
        return meanings.getOrDefault(column.key(), Map.of());
    }

    /// The words of a cell that mean nothing yet.
    List<String> unknown(Column column, String cell) {
        return words(column, cell).stream().filter(word -> !knows(column, word)).toList();
    }

    /// One choice, the first where a cell names several; empty where it means to say nothing.
    Optional<String> read(Column column, String cell, List<Fault> wrong, String address) {
        Set<String> meant = new LinkedHashSet<>();
        for (String word : words(column, cell)) {
            String one = known(column)
                    .getOrDefault(Synonyms.folded(word), known(column).get(Recipe.OTHERS));
            if (one == null) {
                wrong.add(Fault.of(column.key(), "transfers.fault.choice", "raw", word)
                        .at(address));
            } else if (!one.isEmpty()) {
                meant.add(one);
            }
        }
        if (meant.size() > 1) {
            severals.merge(column.key(), 1, Integer::sum);
        }
        return meant.stream().findFirst();
    }

    private List<String> words(Column column, String cell) {
        return knows(column, cell) ? List.of(cell) : Synonyms.parts(cell);
    }

    Map<String, Integer> severals() {
        return severals;
    }
}
