package org.parcours.transfers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A column of a sheet together with how its value is got from a record.
///
/// @param value of a record; of a choice its code, of a list its words with `; ` between them
/// @param fields names by which the domain refuses this value, at least one
public record SheetColumn<R>(Column column, Value<? super R> value, List<String> fields) {
    /// Reads one value of a record.
    @FunctionalInterface
    public interface Value<R> {
        /// Returns a text, number, day, yes or no, or null.
        @Nullable
        Object of(R record);
    }

    public SheetColumn {
        fields = List.copyOf(fields);
    }

    String key() {
        return column.key();
    }
}
