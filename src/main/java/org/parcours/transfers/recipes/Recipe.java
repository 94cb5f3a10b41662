package org.parcours.transfers.recipes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parcours.transfers.Decisions;
import org.parcours.values.DayOrder;
import org.parcours.values.NumberStyle;

/// How one kind of file is read. Column keys are the sheet's, headers the file's, forgiving about case and accents.
///
/// @param table name of the worksheet; null for the first that can be read
/// @param columns header of the file → columns of the sheet that it fills; where several headers fill one column, their
/// texts are joined by a space
/// @param constants column → value of every row that has none of its own
/// @param values column → what the file says → what is meant; an empty meaning leaves the cell out
/// @param currency ISO 4217 code of amounts that name none
public record Recipe(
        @Nullable String table,
        Map<String, List<String>> columns,
        Map<String, String> constants,
        Map<String, Map<String, String>> values,
        NumberStyle numbers,
        DayOrder days,
        String currency,
        Decisions.Otherwise duplicates) {
    public static final Recipe EMPTY = new Recipe(
            null, Map.of(), Map.of(), Map.of(), NumberStyle.GUESS, DayOrder.GUESS, "MAD", Decisions.Otherwise.ASK);

    /// What a client leaves out takes its usual value.
    @SuppressWarnings("ConstantValue")
    public Recipe {
        columns = columns == null ? Map.of() : ordered(columns);
        constants = constants == null ? Map.of() : ordered(constants);
        values = values == null ? Map.of() : ordered(values);
        numbers = Objects.requireNonNullElse(numbers, NumberStyle.GUESS);
        days = Objects.requireNonNullElse(days, DayOrder.GUESS);
        currency = Objects.requireNonNullElse(currency, "MAD");
        duplicates = Objects.requireNonNullElse(duplicates, Decisions.Otherwise.ASK);
    }

    private static <T> Map<String, T> ordered(Map<String, T> given) {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /// The columns of the sheet that a header fills.
    public List<String> targets(String header) {
        return columns.getOrDefault(header, List.of());
    }

    public Recipe withColumns(Map<String, List<String>> other) {
        return new Recipe(table, other, constants, values, numbers, days, currency, duplicates);
    }

    public Recipe withDuplicates(Decisions.Otherwise otherwise) {
        return new Recipe(table, columns, constants, values, numbers, days, currency, otherwise);
    }
}
