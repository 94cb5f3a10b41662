package org.parcours.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What entries leave behind when they are written one after another.
record Known(Map<String, Map<UUID, Map<String, @Nullable Object>>> tables) {
    static Known after(List<Entry> entries) {
        Map<String, Map<UUID, Map<String, @Nullable Object>>> tables = new HashMap<>();
        for (Entry entry : entries) {
            var rows = tables.computeIfAbsent(entry.table(), table -> new LinkedHashMap<>());
            switch (entry.op()) {
                case INSERT -> rows.put(entry.row(), new HashMap<>(entry.values()));
                case UPDATE -> Objects.requireNonNull(rows.get(entry.row())).putAll(entry.values());
                case DELETE -> rows.remove(entry.row());
            }
        }
        return new Known(tables);
    }

    List<Map<String, @Nullable Object>> rows(String table) {
        return List.copyOf(tables.getOrDefault(table, Map.of()).values());
    }

    Map<String, @Nullable Object> row(String table, @Nullable Object id) {
        return Objects.requireNonNull(Objects.requireNonNull(tables.get(table)).get(id));
    }

    static LocalDate day(Map<String, @Nullable Object> row, String column) {
        return (LocalDate) Objects.requireNonNull(row.get(column));
    }

    static @Nullable LocalDate dayOrNone(Map<String, @Nullable Object> row, String column) {
        return (LocalDate) row.get(column);
    }
}
