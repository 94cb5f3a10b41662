package org.parcours.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;

/// One row of a result, read by column name and type. Whether a column may be null is known to the record that
/// takes it, not to the compiler.
@NullUnmarked
public final class Row {
    private final ResultSet results;

    private Row(ResultSet results) {
        this.results = results;
    }

    /// Reads one row.
    @FunctionalInterface
    public interface Mapping<T> {
        T map(Row row) throws SQLException;
    }

    /// Returns a mapper of rows: to a record by the names of its components, to any other type from the only column.
    public static <T> RowMapper<T> as(Class<T> type) {
        TypeDescriptor only = TypeDescriptor.valueOf(type);
        return type.isRecord()
                ? RecordMapper.of(type)
                : (results, number) -> type.cast(Conversions.column(results, 1, only));
    }

    /// Returns a mapper that reads each row by hand.
    public static <T> RowMapper<T> as(Mapping<T> mapping) {
        return (results, number) -> mapping.map(new Row(results));
    }

    /// Returns a handler of each row, for what is not all held in memory.
    public static RowCallbackHandler each(Use use) {
        return results -> use.accept(new Row(results));
    }

    /// Uses one row.
    @FunctionalInterface
    public interface Use {
        void accept(Row row) throws SQLException;
    }

    /// Returns an extractor of a map in the order of the rows.
    public static <K, V> ResultSetExtractor<Map<K, V>> map(Mapping<K> key, Mapping<V> value) {
        return results -> {
            Row row = new Row(results);
            Map<K, V> map = new LinkedHashMap<>();
            while (results.next()) {
                map.put(key.map(row), value.map(row));
            }
            return map;
        };
    }

    /// Returns an extractor of lists by their key, in the order of the rows.
    public static <K, V> ResultSetExtractor<Map<K, List<V>>> grouped(Mapping<K> key, Mapping<V> value) {
        return results -> {
            Row row = new Row(results);
            Map<K, List<V>> groups = new LinkedHashMap<>();
            while (results.next()) {
                groups.computeIfAbsent(key.map(row), first -> new ArrayList<>()).add(value.map(row));
            }
            return groups;
        };
    }

    /// Returns the record whose components are columns of this row.
    public <T extends Record> T record(Class<T> type) throws SQLException {
        return RecordMapper.of(type).mapRow(results, 0);
    }

    /// Returns the value of a column as this type.
    @SuppressWarnings("unchecked") // converted to it
    public <T> T get(String column, Class<T> type) throws SQLException {
        return (T) Conversions.column(results, results.findColumn(column), TypeDescriptor.valueOf(type));
    }

    /// Returns the elements of an array, in their order.
    @SuppressWarnings("unchecked") // converted to it
    public <T> List<T> list(String column, Class<T> type) throws SQLException {
        return (List<T>) Conversions.column(
                results,
                results.findColumn(column),
                TypeDescriptor.collection(List.class, TypeDescriptor.valueOf(type)));
    }

    public UUID id(String column) throws SQLException {
        return get(column, UUID.class);
    }

    public String text(String column) throws SQLException {
        return results.getString(column);
    }

    public LocalDate day(String column) throws SQLException {
        return get(column, LocalDate.class);
    }

    public Instant moment(String column) throws SQLException {
        return get(column, Instant.class);
    }

    /// Returns a whole number, 0 where there is none.
    public int number(String column) throws SQLException {
        return results.getInt(column);
    }

    /// Returns how many, 0 where there is none.
    public long count(String column) throws SQLException {
        return results.getLong(column);
    }

    public boolean yes(String column) throws SQLException {
        return results.getBoolean(column);
    }
}
