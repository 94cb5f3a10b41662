package org.parcours.transfers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// What one row changes of one record. An empty cell changes nothing.
public record Edit(Row row, Draft draft, Finding.Builder finding, ObjectMapper json) {
    /// Between the words of a cell that holds several.
    public static final String BETWEEN = "; ";

    /// The same row at another record that it tells of.
    public Edit of(Draft other) {
        return new Edit(row, other, finding, json);
    }

    public void put(String column, String field, @Nullable Object value) {
        Object before = draft.get(field);
        if (draft.put(field, value)) {
            finding.change(column, shown(before), shown(value));
        }
    }

    private static @Nullable Object shown(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list ->
                String.join(BETWEEN, list.stream().map(String::valueOf).toList());
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value;
        };
    }

    /// A text or a choice. What only begins or ends with other spaces, or breaks its lines otherwise, is the same.
    public void text(String column, String field) {
        row.text(column).map(Edit::plain).ifPresent(text -> {
            if (!(draft.get(field) instanceof String kept && plain(kept).equals(text))) {
                put(column, field, text);
            }
        });
    }

    /// A text as files keep it.
    public static String plain(String text) {
        return text.strip().replace("\r\n", "\n");
    }

    public void day(String column, String field) {
        row.day(column).ifPresent(day -> put(column, field, day));
    }

    public void yes(String column, String field) {
        row.yes(column).ifPresent(yes -> put(column, field, yes));
    }

    /// A number between two.
    ///
    /// @param decimals as many as are kept
    public void number(String column, String field, BigDecimal least, BigDecimal most, int decimals) {
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

    /// A whole number from 1 on.
    public void whole(String column, String field, int most) {
        row.number(column).ifPresent(number -> {
            if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
                finding.fault(column, "sheets.fault.range", "raw", number.toPlainString());
            } else {
                put(column, field, number.intValue());
            }
        });
    }

    /// A code of ISO 4217.
    public void currency(String column, String field) {
        row.text(column).map(code -> code.strip().toUpperCase(Locale.ROOT)).ifPresent(code -> {
            if (Currency.getAvailableCurrencies().stream()
                    .noneMatch(one -> one.getCurrencyCode().equals(code))) {
                finding.fault(column, "sheets.fault.currency", "raw", code);
            } else {
                put(column, field, code);
            }
        });
    }

    /// Several words in one cell.
    ///
    /// @param read what one word of the cell means; empty where nobody knows it
    public void list(String column, String field, Function<String, Optional<?>> read) {
        row.text(column).ifPresent(cell -> {
            List<Object> values = new ArrayList<>();
            for (String part : parts(cell)) {
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

    /// The words of one cell, as `fr; ar`.
    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split("[;,،]", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /// A text in the languages of three columns, as `description-fr`.
    public void localized(String column, String field) {
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
