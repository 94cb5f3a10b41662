package org.parcours.testing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parcours.text.LocalizedText;

/// A body as a machine would send it: for each component of the record that reads it something that fits.
public record JsonBody(Map<String, @Nullable Object> fields) {
    /// Returns a body for a record.
    ///
    /// @param ids what a component of this name stands for; null where it does not matter
    public static JsonBody of(Class<?> type, Function<String, @Nullable Object> ids) {
        return new JsonBody(fields(type, ids));
    }

    private static Map<String, @Nullable Object> fields(Class<?> type, Function<String, @Nullable Object> ids) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Object id = ids.apply(component.getName());
            fields.put(component.getName(), id == null ? fitting(component.getGenericType(), ids) : id);
        }
        return fields;
    }

    private static @Nullable Object fitting(Type generic, Function<String, @Nullable Object> ids) {
        Class<?> type = (Class<?>) (generic instanceof ParameterizedType of ? of.getRawType() : generic);
        if (Collection.class.isAssignableFrom(type)) {
            return generic instanceof ParameterizedType of
                    ? List.of(fitting(of.getActualTypeArguments()[0], ids))
                    : List.of();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == LocalizedText.class) {
            return Map.of("fr", "Texte");
        }
        if (type.isRecord()) {
            return fields(type, ids);
        }
        return type == UUID.class
                ? "01900000-0000-7000-8000-00000000ffff"
                : type == LocalDate.class
                        ? "2024-05-31"
                        : type == Instant.class
                                ? "2024-05-31T00:00:00Z"
                                : type == BigDecimal.class || type == Integer.class || type == int.class
                                        ? 1
                                        : type == Boolean.class || type == boolean.class
                                                ? true
                                                : Map.class.isAssignableFrom(type) ? Map.of() : "Texte";
    }

    /// Every place of a value, as the names that lead to it.
    public List<List<String>> places() {
        List<List<String>> places = new ArrayList<>();
        places(fields, List.of(), places);
        return places;
    }

    @SuppressWarnings("unchecked")
    private static void places(Map<String, @Nullable Object> fields, List<String> above, List<List<String>> places) {
        fields.forEach((name, value) -> {
            List<String> here = new ArrayList<>(above);
            here.add(name);
            places.add(here);
            if (value instanceof Map<?, ?> within) {
                places((Map<String, @Nullable Object>) within, here, places);
            }
        });
    }

    /// The body with something else in one place.
    public Map<String, @Nullable Object> with(List<String> place, @Nullable Object value) {
        return with(fields, place, value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> fields, List<String> place, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
        String name = place.getFirst();
        changed.put(
                name,
                place.size() == 1
                        ? value
                        : with(
                                (Map<String, @Nullable Object>) Objects.requireNonNull(fields.get(name)),
                                place.subList(1, place.size()),
                                value));
        return changed;
    }
}
