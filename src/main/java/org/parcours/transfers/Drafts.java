package org.parcours.transfers;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Reads rows of tables for change and writes them back, thousands with one statement. Names of tables and columns are
/// written in the code that calls, never in a file or a request.
@Component
public class Drafts {
    private static final int AT_ONCE = 2_000;

    private final JdbcClient database;
    private final ObjectMapper json;

    Drafts(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// The rows whose `column` is one of these ids, by it, in the order of `order`.
    public Map<UUID, List<Draft>> by(String table, String column, Collection<UUID> ids, String order) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        // whoever changes the same subjects waits until this is done: nobody's change is written over
        String lock = column.equals("id") ? " for no key update" : "";
        return database
                .sql("select * from " + table + " where " + column + " = any (?) order by " + order + lock)
                .param(ids.toArray(UUID[]::new))
                .query((row, number) -> Draft.stored(table, fields(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        draft -> (UUID) Objects.requireNonNull(draft.get(column)),
                        Collectors.toCollection(ArrayList::new)));
    }

    private Map<String, @Nullable Object> fields(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        var columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnName(i);
            if (!name.equals("recorded_at") && !name.equals("recorded_by")) {
                fields.put(name, value(row.getObject(i)));
            }
        }
        return fields;
    }

    private @Nullable Object value(@Nullable Object stored) throws SQLException {
        return switch (stored) {
            case null -> null;
            case Date day -> day.toLocalDate();
            case Array array -> List.of((Object[]) array.getArray());
            case PGobject other -> "jsonb".equals(other.getType()) ? json.readTree(other.getValue()) : other.getValue();
            default -> stored;
        };
    }

    /// Adds and changes what the drafts say, table after table in the order in which they come first; those without a
    /// change are left out.
    ///
    /// @return number of rows written
    public int write(Collection<Draft> drafts) {
        Map<String, List<Draft>> byTable = drafts.stream()
                .filter(Draft::touched)
                .collect(Collectors.groupingBy(
                        draft -> draft.table() + " " + draft.isFresh() + " "
                                + draft.fields().keySet(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<String> tables = byTable.values().stream()
                .map(alike -> alike.getFirst().table())
                .distinct()
                .toList();
        List<List<Draft>> inOrder = byTable.values().stream()
                .sorted(Comparator.comparingInt(
                        alike -> tables.indexOf(alike.getFirst().table())))
                .toList();
        int written = 0;
        for (List<Draft> alike : inOrder) {
            for (int from = 0; from < alike.size(); from += AT_ONCE) {
                written += writeAlike(alike.subList(from, Math.min(alike.size(), from + AT_ONCE)));
            }
        }
        return written;
    }

    private int writeAlike(List<Draft> drafts) {
        String table = drafts.getFirst().table();
        List<String> columns = List.copyOf(drafts.getFirst().fields().keySet());
        String rows = " from jsonb_populate_recordset(null::" + table + ", cast(? as jsonb)) r";
        String statement = drafts.getFirst().isFresh()
                ? "insert into " + table + " (" + String.join(", ", columns) + ") select "
                        + columns.stream().map(name -> "r." + name).collect(Collectors.joining(", ")) + rows
                : "update " + table + " t set "
                        + columns.stream()
                                .filter(name -> !name.equals("id"))
                                .map(name -> name + " = r." + name)
                                .collect(Collectors.joining(", "))
                        + rows + " where t.id = r.id";
        return database.sql(statement).param(values(drafts)).update();
    }

    private String values(List<Draft> drafts) {
        return json.writeValueAsString(drafts.stream().map(Drafts::values).toList());
    }

    private static Map<String, @Nullable Object> values(Draft draft) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(draft.fields());
        values.replaceAll((name, value) -> value == null
                        || value instanceof Number
                        || value instanceof Boolean
                        || value instanceof JsonNode
                        || value instanceof List
                ? value
                : value.toString());
        return values;
    }
}
