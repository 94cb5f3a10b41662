package org.parcours.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.sample.register.Entry;

/// What entries leave behind when they are written one after another.
record Known(Map<String, Map<UUID, Row>> tables) {
    record Row(Map<String, @Nullable Object> values) {
        @Nullable
        Object get(String column) {
            return values.get(column);
        }

        Object some(String column) {
            return Objects.requireNonNull(get(column), column);
        }

        LocalDate day(String column) {
            return (LocalDate) some(column);
        }

        @Nullable
        LocalDate dayOrNone(String column) {
            return (LocalDate) get(column);
        }
    }

    static Known after(List<Entry> entries) {
        Map<String, Map<UUID, Row>> tables = new HashMap<>();
        for (Entry entry : entries) {
            Map<UUID, Row> rows = tables.computeIfAbsent(entry.table(), table -> new LinkedHashMap<>());
            switch (entry.op()) {
                case INSERT -> rows.put(entry.row(), new Row(new HashMap<>(entry.values())));
                case UPDATE ->
                    Objects.requireNonNull(rows.get(entry.row())).values().putAll(entry.values());
                case DELETE -> rows.remove(entry.row());
            }
        }
        return new Known(tables);
    }

    List<Row> rows(String table) {
        return List.copyOf(tables.getOrDefault(table, Map.of()).values());
    }

    Row row(String table, Object id) {
        return Objects.requireNonNull(Objects.requireNonNull(tables.get(table)).get((UUID) id));
    }
}
