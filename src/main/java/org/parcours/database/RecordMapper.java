package org.parcours.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.SimpleTypeConverter;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/// Maps a row to a record: the component `openedOn` is read from the column `opened_on`. What Spring's own mapper does
/// beside that (bean properties, the metadata of every row) is left out: it costs more than reading.
final class RecordMapper<T> extends DataClassRowMapper<T> {
    private static final Map<Class<?>, RecordMapper<?>> MAPPERS = new ConcurrentHashMap<>();
    private static final Map<String, String> COLUMNS = new ConcurrentHashMap<>();

    private RecordMapper(Class<T> type) {
        super(type);
    }

    @SuppressWarnings("unchecked") // each stands under its own type
    static <T> RecordMapper<T> of(Class<T> type) {
        return (RecordMapper<T>) MAPPERS.computeIfAbsent(type, RecordMapper::new);
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        return constructMappedInstance(row, Values.CONVERTER);
    }

    /// Returns the name that is looked for first.
    @Override
    protected String lowerCaseName(@Nullable String component) {
        return COLUMNS.computeIfAbsent(
                Objects.requireNonNull(component), JdbcUtils::convertPropertyNameToUnderscoreName);
    }

    @Override
    protected @Nullable Object getColumnValue(ResultSet row, int index, Class<?> type) throws SQLException {
        return Conversions.raw(row, index, type);
    }

    private static final class Values extends SimpleTypeConverter {
        private static final Values CONVERTER = new Values();

        @Override
        @SuppressWarnings("unchecked") // of the type that was wanted
        public <T> @Nullable T convertIfNecessary(
                @Nullable Object value, @Nullable Class<T> type, @Nullable TypeDescriptor descriptor) {
            return (T) Conversions.value(value, Objects.requireNonNull(descriptor));
        }
    }
}
