package org.parcours.history;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One row that was added, changed or removed at one moment.
///
/// @param before the row until then; null where it was added
/// @param after the row from then on; null where it was removed
public record Change(
        Instant at,
        @Nullable UUID by,
        String table,
        UUID row,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {

    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    public Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    /// Names of the fields that differ; for an addition or a removal, those that hold something.
    public Set<String> fields() {
        Stream<String> names = Stream.of(before, after)
                .filter(java.util.Objects::nonNull)
                .flatMap(row -> row.propertyNames().stream())
                .distinct();
        return names.filter(name -> !value(before, name).equals(value(after, name)))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static String value(@Nullable JsonNode row, String name) {
        return row == null || row.path(name).isNull() || row.path(name).isMissingNode()
                ? ""
                : row.path(name).toString();
    }
}
