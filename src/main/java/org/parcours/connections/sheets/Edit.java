package org.parcours.connections.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parcours.transfers.Draft;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// What one row changes of one record. An empty cell changes nothing.
record Edit(Row row, Draft draft, Finding.Builder finding, ObjectMapper json) {
    void put(String column, String field, @Nullable Object value) {
        Object before = draft.get(field);
        if (draft.put(field, value)) {
            finding.change(column, shown(before), shown(value));
        }
    }

    private static @Nullable Object shown(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list ->
                String.join(Codes.BETWEEN, list.stream().map(String::valueOf).toList());
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value;
        };
    }

    void text(String column, String field) {
        row.text(column).map(String::strip).ifPresent(text -> put(column, field, text));
    }

    /// @param decimals as many as are kept
    void number(String column, String field, BigDecimal least, BigDecimal most, int decimals) {
        row.number(column)
                .map(number -> number.setScale(decimals, RoundingMode.HALF_UP))
                .ifPresent(number -> {
                    if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
                        finding.fault(column, "sheets.fault.range", "raw", number.toPlainString());
                    } else {
                        put(column, field, number);
                    }
                });
    }

    /// @param read what one word of the cell means; empty where nobody knows it
    void list(String column, String field, Function<String, Optional<?>> read) {
        row.text(column).ifPresent(cell -> {
            List<Object> values = new ArrayList<>();
            for (String part : Codes.parts(cell)) {
                Optional<?> value = read.apply(part);
                if (value.isEmpty()) {
                    finding.fault(column, "sheets.fault.unknown-code", "raw", part);
                } else {
                    values.add(value.get());
                }
            }
            put(column, field, List.copyOf(values));
        });
    }

    /// A text in the languages of three columns, as `description-fr`.
    void localized(String column, String field) {
        for (String language : List.of("fr", "ar", "en")) {
            row.text(column + "-" + language).map(String::strip).ifPresent(text -> {
                JsonNode kept = draft.get(field) instanceof JsonNode node ? node : json.createObjectNode();
                String before = kept.path(language).stringValue(null);
                if (!text.equals(before)) {
                    ObjectNode next = (ObjectNode) kept.deepCopy();
                    next.put(language, text);
                    draft.put(field, next);
                    finding.change(column + "-" + language, before, text);
                }
            });
        }
    }
}
