package org.parcours.sample.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.sample.register.Register.Sitting;

/// A company's file in the register: what the rows about it have in common.
///
/// @param opened when the file was opened: nothing about the company was written before
public record Dossier(UUID startup, Life life, InventedNames.Company company, Sitting opened) {
    /// The values of a row about this company: its two keys, then these names and values in turn.
    public Map<String, @Nullable Object> row(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> row = values(namesAndValues);
        row.put("startup_id", startup);
        row.put("park_id", life.park().id());
        return row;
    }

    public static Map<String, @Nullable Object> values(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return values;
    }
}
