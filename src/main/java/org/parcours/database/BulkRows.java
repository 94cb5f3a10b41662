package org.parcours.database;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Saves rows by the thousand with one statement. Names of tables and columns come from the code, never from a file or
/// a request.
@Component
public class BulkRows {
    private static final int AT_ONCE = 2_000;

    private final JdbcClient database;
    private final ObjectMapper json;

    BulkRows(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// Returns the values of a row.
    ///
    /// @param namesAndValues by turns
    public static Map<String, @Nullable Object> columns(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            columns.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return columns;
    }

    /// Locks a row until the transaction ends.
    ///
    /// @throws OptimisticLockingFailureException if it is no longer the version that was read, or not in reach
    public void lock(String table, UUID id, Instant version) {
        boolean locked = database.sql("select id from " + table + " where id = ? and recorded_at = ? for no key update")
                .params(id, version)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!locked) {
            throw new OptimisticLockingFailureException(table + " " + id);
        }
    }

    /// Inserts rows, and updates those whose `id` is there already.
    ///
    /// @param row other values of a record by column; the same columns for all
    public <T> void save(String table, Map<UUID, T> recordsById, Function<T, Map<String, @Nullable Object>> row) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>(recordsById.size());
        recordsById.forEach((id, record) -> {
            Map<String, @Nullable Object> columns = columns("id", id);
            columns.putAll(row.apply(record));
            rows.add(columns);
        });
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            save(table, rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
        }
    }

    private void save(String table, List<Map<String, @Nullable Object>> rows) {
        List<String> columns = List.copyOf(rows.getFirst().keySet());
        String statement = """
                insert into %1$s (%2$s) select %2$s from jsonb_populate_recordset(null::%1$s, cast(:rows as jsonb))
                on conflict (id) do update set %3$s
                """.formatted(
                        table,
                        String.join(", ", columns),
                        columns.stream()
                                .filter(column -> !column.equals("id"))
                                .map(column -> column + " = excluded." + column)
                                .collect(Collectors.joining(", ")));
        database.sql(statement).param("rows", json.writeValueAsString(rows)).update();
    }
}
