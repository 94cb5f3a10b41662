package org.parcours.transfers.recipes;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parcours.transfers.Column;
import org.parcours.transfers.files.Table;
import org.springframework.stereotype.Component;

/// Which columns of a file are which of a sheet, told by their headers.
@Component
public class Guess {
    private final Synonyms synonyms;

    Guess(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    /// Headers that say what they are, each for the first column that they mean; the others are left out.
    public Recipe of(Table table, List<Column> columns) {
        Map<String, List<String>> mapped = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Table.Column header : table.header()) {
            String said = Synonyms.folded(header.name());
            columns.stream()
                    .filter(column -> !taken.contains(column.key()))
                    .filter(column -> synonyms.of(column).contains(said))
                    .findFirst()
                    .ifPresent(column -> {
                        taken.add(column.key());
                        mapped.put(header.name(), List.of(column.key()));
                    });
        }
        return Recipe.EMPTY.withColumns(mapped);
    }

    /// How many columns of the table a recipe, or a guess for a sheet, finds a use for: the sheet with most is meant.
    public int fit(Table table, List<Column> columns) {
        return of(table, columns).columns().size();
    }
}
