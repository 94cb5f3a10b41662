package org.parcours.sample.register;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row written at a past moment by somebody.
///
/// @param by who recorded it; null for what the installation brought
/// @param table with its schema
/// @param row the row's id
/// @param values by column, as JSON writes them; of an update only what changed
public record Entry(
        Instant moment, @Nullable UUID by, Op op, String table, UUID row, Map<String, @Nullable Object> values) {
    public enum Op {
        INSERT,
        UPDATE,
        DELETE
    }
}
