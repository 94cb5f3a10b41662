package org.parcours.transfers;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one row changes of one record. An empty cell changes nothing.
public record Edit(Row row, Draft draft, Finding.Builder finding) {
    /// Between the words of a cell that holds several.
    public static final String BETWEEN = "; ";

    /// The same row at another record that it tells of.
    public Edit of(Draft other) {
        return new Edit(row, other, finding);
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
}
