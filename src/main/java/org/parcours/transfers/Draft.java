package org.parcours.transfers;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of a table as it will be, beside what it is.
public final class Draft {
    private final String table;
    private final Map<String, @Nullable Object> fields;
    private boolean fresh;
    private boolean touched;

    private Draft(String table, Map<String, @Nullable Object> fields, boolean fresh) {
        this.table = table;
        this.fields = fields;
        this.fresh = fresh;
    }

    /// A row to be added.
    public static Draft fresh(String table, UUID id) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        Draft draft = new Draft(table, fields, true);
        draft.touched = true;
        return draft;
    }

    static Draft stored(String table, Map<String, @Nullable Object> fields) {
        return new Draft(table, fields, false);
    }

    /// Sets a field, null included, and says whether it is another value than before.
    public boolean put(String field, @Nullable Object value) {
        if (same(fields.get(field), value)) {
            return false;
        }
        fields.put(field, value);
        touched = true;
        return true;
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return (one instanceof BigDecimal a && other instanceof BigDecimal b)
                ? a.compareTo(b) == 0
                : Objects.equals(one, other);
    }

    public UUID id() {
        return (UUID) Objects.requireNonNull(fields.get("id"));
    }

    public @Nullable Object get(String field) {
        return fields.get(field);
    }

    public @Nullable String text(String field) {
        return (String) fields.get(field);
    }

    public java.time.@Nullable LocalDate day(String field) {
        return (java.time.LocalDate) fields.get(field);
    }

    public boolean isFresh() {
        return fresh;
    }

    /// What was to be written is written.
    public void settle() {
        fresh = false;
        touched = false;
    }

    boolean touched() {
        return touched;
    }

    String table() {
        return table;
    }

    Map<String, @Nullable Object> fields() {
        return fields;
    }
}
