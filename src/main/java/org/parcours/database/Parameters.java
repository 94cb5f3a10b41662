package org.parcours.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/// Named parameters: single values, then the components of records, converted.
public final class Parameters implements SqlParameterSource {
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private final List<SqlParameterSource> sources = new ArrayList<>();

    /// Returns the components of records, under their names.
    public static Parameters of(Record... records) {
        Parameters parameters = new Parameters();
        for (Record components : records) {
            parameters.with(new SimplePropertySqlParameterSource(components));
        }
        return parameters;
    }

    /// Adds one value.
    public Parameters with(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    Parameters with(SqlParameterSource source) {
        sources.add(source);
        return this;
    }

    @Override
    public boolean hasValue(String name) {
        return values.containsKey(name) || sources.stream().anyMatch(source -> source.hasValue(name));
    }

    @Override
    public @Nullable Object getValue(String name) {
        return Conversions.parameter(values.containsKey(name) ? values.get(name) : from(name));
    }

    private @Nullable Object from(String name) {
        return sources.stream()
                .filter(source -> source.hasValue(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No value for " + name))
                .getValue(name);
    }
}
