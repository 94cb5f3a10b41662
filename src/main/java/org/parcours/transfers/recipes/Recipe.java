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
/// [#OTHERS] stands for everything else that is not known
/// @param currency ISO 4217 code of amounts that name none; null for the network's
/// @param layout where the table stands in the file
public record Recipe(
        @Nullable String table,
        Map<String, List<String>> columns,
        Map<String, String> constants,
        Map<String, Map<String, String>> values,
        NumberStyle numbers,
        DayOrder days,
        @Nullable String currency,
        Decisions.Otherwise duplicates,
        Layout layout) {
    /// What the file says for all values of a choice that mean nothing yet.
    public static final String OTHERS = "*";

    public static final Recipe EMPTY = new Recipe(
            null,
            Map.of(),
            Map.of(),
            Map.of(),
            NumberStyle.GUESS,
            DayOrder.GUESS,
            null,
            Decisions.Otherwise.ASK,
            Layout.FOUND);

    /// Where the table stands in the file, as a person chose it.
    ///
    /// @param headerRow number of the header's first line; null where the file tells
    /// @param headerRows lines of the header; null for one
    /// @param turned whether the header stands in the first column
    /// @param encoding of a CSV; null where the file tells
    /// @param everyLine whether totals and notes below the table are read as rows too
    public record Layout(
            @Nullable Integer headerRow,
            @Nullable Integer headerRows,
            boolean turned,
            @Nullable String encoding,
            boolean everyLine) {
        public static final Layout FOUND = new Layout(null, null, false, null, false);
    }

    /// What a client leaves out takes its usual value.
    @SuppressWarnings("ConstantValue")
    public Recipe {
        columns = columns == null ? Map.of() : ordered(columns);
        constants = constants == null ? Map.of() : ordered(constants);
        values = values == null ? Map.of() : ordered(values);
        numbers = Objects.requireNonNullElse(numbers, NumberStyle.GUESS);
        days = Objects.requireNonNullElse(days, DayOrder.GUESS);
        duplicates = Objects.requireNonNullElse(duplicates, Decisions.Otherwise.ASK);
        layout = Objects.requireNonNullElse(layout, Layout.FOUND);
    }

    private static <T> Map<String, T> ordered(Map<String, T> given) {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /// The columns of the sheet that a header fills.
    public List<String> targets(String header) {
        return columns.getOrDefault(header, List.of());
    }

    public Recipe withColumns(Map<String, List<String>> other) {
        return new Recipe(table, other, constants, values, numbers, days, currency, duplicates, layout);
    }

    public Recipe withDuplicates(Decisions.Otherwise otherwise) {
        return new Recipe(table, columns, constants, values, numbers, days, currency, otherwise, layout);
    }

    public Recipe withLayout(Layout other) {
        return new Recipe(table, columns, constants, values, numbers, days, currency, duplicates, other);
    }

    public Recipe withTable(@Nullable String other) {
        return new Recipe(other, columns, constants, values, numbers, days, currency, duplicates, layout);
    }
}
