package org.parcours.database;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.support.JdbcUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Between Java and PostgreSQL: enum and text, `Instant` and `timestamptz`, collection and array; any other type and
/// `jsonb`, or text where JSON writes it as a string.
final class Conversions {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final ConversionService SERVICE = new DefaultConversionService();

    private Conversions() {}

    /// Returns the parameter that carries a value.
    static @Nullable Object parameter(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> constant -> constant.name();
            case Instant moment -> moment.atOffset(ZoneOffset.UTC);
            case Collection<?> elements -> new SqlParameterValue(Types.OTHER, array(elements));
            case PGobject object -> object;
            case SqlParameterValue given -> given;
            case Object simple when isNative(simple.getClass()) -> simple;
            case Object other -> json(other);
        };
    }

    private static boolean isNative(Class<?> type) {
        return BeanUtils.isSimpleValueType(type) || type.isArray();
    }

    /// The literal of an array. Its type is left to the server, since an empty collection has none.
    private static String array(Collection<?> elements) {
        return elements.stream()
                .map(Conversions::parameter)
                .map(element -> element == null
                        ? "null"
                        : '"' + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Object json(Object value) {
        JsonNode node = JSON.valueToTree(value);
        if (node.isString()) {
            return node.stringValue();
        }
        try {
            PGobject json = new PGobject();
            json.setType("jsonb");
            json.setValue(node.toString());
            return json;
        } catch (SQLException refused) {
            throw new InvalidDataAccessApiUsageException("no JSON", refused);
        }
    }

    /// Returns the value of a column.
    static @Nullable Object column(ResultSet row, int index, TypeDescriptor type) throws SQLException {
        return value(raw(row, index, type.getType()), type);
    }

    /// Returns the value of a column as the driver gives it for this type.
    static @Nullable Object raw(ResultSet row, int index, Class<?> type) throws SQLException {
        if (type == String.class || type.isEnum()) {
            return row.getString(index);
        }
        if (type == UUID.class || type == LocalDate.class) {
            return row.getObject(index, type);
        }
        if (type == Instant.class) {
            @Nullable OffsetDateTime moment = row.getObject(index, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        }
        if (BeanUtils.isSimpleValueType(type) || type == byte[].class) {
            return JdbcUtils.getResultSetValue(row, index, type);
        }
        Object value = row.getObject(index);
        return value instanceof Array array ? array.getArray() : value;
    }

    /// Returns what the driver gave as this type.
    @SuppressWarnings({"unchecked", "rawtypes"}) // the constants of a type that is only known to be an enum
    static @Nullable Object value(@Nullable Object raw, TypeDescriptor type) {
        Class<?> wanted = type.getObjectType();
        if (raw == null || wanted.isInstance(raw)) {
            return raw;
        }
        if (wanted.isEnum() && raw instanceof String name) {
            return Enum.valueOf((Class) wanted, name);
        }
        if (raw instanceof PGobject json) {
            return JSON.readValue(
                    json.getValue(), JSON.constructType(type.getResolvableType().getType()));
        }
        return switch (SERVICE.convert(raw, type)) {
            case List<?> list -> Collections.unmodifiableList(list);
            case Set<?> set -> Collections.unmodifiableSet(set);
            case null -> null;
            case Object other -> other;
        };
    }
}
