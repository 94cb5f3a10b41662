package org.parcours.database;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.TypeMismatchDataAccessException;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.support.JdbcUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Between Java and PostgreSQL: enum and text, `Instant` and `timestamptz`, collection and array; any other type and
/// `jsonb`, or text where JSON writes it as a string. An enum is stored as JSON writes it: by its name, or by the code
/// that it marks with `@JsonValue`.
final class Conversions {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Map<Class<?>, Map<String, Object>> CONSTANTS = new ConcurrentHashMap<>();
    private static final Set<Class<?>> NATIVE = Set.of(String.class, Boolean.class, UUID.class);
    private static final ConversionService SERVICE = service();

    private Conversions() {}

    private static ConversionService service() {
        DefaultConversionService service = new DefaultConversionService();
        service.addConverterFactory(new EnumFactory());
        return service;
    }

    /// Returns the parameter that carries a value.
    static @Nullable Object parameter(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant moment -> moment.atOffset(ZoneOffset.UTC);
            case Collection<?> elements -> new SqlParameterValue(Types.OTHER, array(elements));
            case PGobject object -> object;
            case SqlParameterValue given -> given;
            case Number number -> number;
            case Temporal temporal -> temporal;
            case Object known
            when NATIVE.contains(known.getClass()) || known.getClass().isArray() -> known;
            case Object other -> json(other);
        };
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
        if (type == Instant.class) {
            @Nullable OffsetDateTime moment = row.getObject(index, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        }
        if (type == UUID.class || Temporal.class.isAssignableFrom(type)) {
            return row.getObject(index, type);
        }
        if (type.isPrimitive()
                || type == Boolean.class
                || type == byte[].class
                || Number.class.isAssignableFrom(type)) {
            return JdbcUtils.getResultSetValue(row, index, type);
        }
        if (BeanUtils.isSimpleValueType(type)) {
            return row.getString(index);
        }
        Object value = row.getObject(index);
        return value instanceof Array array ? array.getArray() : value;
    }

    /// Returns what the driver gave as this type.
    static @Nullable Object value(@Nullable Object raw, TypeDescriptor type) {
        Class<?> wanted = type.getObjectType();
        if (raw == null || wanted.isInstance(raw)) {
            return raw;
        }
        if (wanted.isEnum() && raw instanceof String name) {
            return constant(wanted, name);
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

    private static Object constant(Class<?> type, String code) {
        Object found = CONSTANTS.computeIfAbsent(type, Conversions::constants).get(code);
        if (found == null) {
            throw new TypeMismatchDataAccessException(code + " is no " + type.getName());
        }
        return found;
    }

    private static Map<String, Object> constants(Class<?> type) {
        return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .collect(Collectors.toMap(constant -> JSON.valueToTree(constant).stringValue(), constant -> constant));
    }

    @SuppressWarnings("rawtypes") // any enum
    private static final class EnumFactory implements ConverterFactory<String, Enum> {
        @Override
        public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
            return code -> type.cast(constant(type, code));
        }
    }
}
