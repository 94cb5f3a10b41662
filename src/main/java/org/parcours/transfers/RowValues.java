package org.parcours.transfers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Checks;
import org.parcours.text.Issue;
import org.parcours.text.LocalizedText;
import org.parcours.text.Refused;
import org.parcours.values.PartialDate;

/// The values of one row, by column. Where the row has no value, the record that it is about keeps its own: a partial
/// file changes only what it says.
///
/// @param present the record as it is; null if it is new
/// @param checks collects what is wrong with single cells, by the field that the domain knows the column by
/// @param auditing whether what is stored is to be checked as if it came in
/// @param confirmed whether a person says that the row is right although it is doubtful
public record RowValues<R>(
        Row row,
        @Nullable R present,
        Map<String, SheetColumn<R>> columns,
        Checks checks,
        boolean auditing,
        boolean confirmed) {
    /// Separates the words of a cell that holds several.
    public static final String BETWEEN = "; ";

    /// Returns the cell's value, or the record's own.
    private @Nullable Object value(String column) {
        Object cell = row.values().get(column);
        return cell != null || present == null ? cell : column(column).value().of(present);
    }

    /// Returns a text or the code of a choice. A text that differs from the record's own only in the space around it
    /// or in its line breaks is the record's own.
    public @Nullable String text(String column) {
        String cell = row.text(column).map(RowValues::plain).orElse(null);
        Object own = present == null ? null : column(column).value().of(present);
        return cell == null || (own != null && plain(own.toString()).equals(cell)) ? (String) own : cell;
    }

    /// A text as files hold it.
    static String plain(String text) {
        return text.strip().replace("\r\n", "\n");
    }

    /// Whether two texts differ only in the space around them or in their line breaks.
    public static boolean isSame(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /// Returns a day. If the row knows only its month or year, it is the record's own if that lies there, else the
    /// first that it may be, about which [RowImporter] asks.
    public @Nullable LocalDate day(String column) {
        Object own = present == null ? null : column(column).value().of(present);
        return own instanceof LocalDate day && row.isOn(column, day)
                ? day
                : row.day(column).orElse((LocalDate) own);
    }

    /// Returns the day that the row itself says; null if it says none.
    public @Nullable LocalDate told(String column) {
        return row.values().containsKey(column) ? day(column) : null;
    }

    public @Nullable PartialDate partialDay(String column) {
        return (PartialDate) value(column);
    }

    public @Nullable BigDecimal number(String column) {
        return (BigDecimal) value(column);
    }

    /// Returns a whole number; one that no `int` holds becomes the nearest that does, which the domain refuses.
    public @Nullable Integer whole(String column) {
        return switch (value(column)) {
            case BigDecimal number ->
                number.min(BigDecimal.valueOf(Integer.MAX_VALUE))
                        .max(BigDecimal.valueOf(Integer.MIN_VALUE))
                        .intValue();
            case Integer number -> number;
            case null, default -> null;
        };
    }

    public @Nullable Boolean yes(String column) {
        return (Boolean) value(column);
    }

    public <E extends Enum<E>> @Nullable E choice(String column, Class<E> type) {
        String code = (String) value(column);
        return code == null ? null : Enum.valueOf(type, code);
    }

    /// Returns the text of three columns, one a language; null if it has none.
    public @Nullable LocalizedText localized(String key) {
        return localized(text(key + "-fr"), text(key + "-ar"), text(key + "-en"));
    }

    /// Returns the text of three columns over one that is not the record's own.
    public @Nullable LocalizedText localized(String key, @Nullable LocalizedText over) {
        return localized(
                row.text(key + "-fr").orElse(over == null ? null : over.fr()),
                row.text(key + "-ar").orElse(over == null ? null : over.ar()),
                row.text(key + "-en").orElse(over == null ? null : over.en()));
    }

    private static @Nullable LocalizedText localized(@Nullable String fr, @Nullable String ar, @Nullable String en) {
        return fr == null && ar == null && en == null ? null : new LocalizedText(fr, ar, en);
    }

    /// Returns what the words of a cell mean.
    ///
    /// @param reader of one word; refuses one that means nothing
    public <T> List<T> list(String column, Function<String, T> reader) {
        String cell = text(column);
        List<T> values = new ArrayList<>();
        if (cell != null) {
            Arrays.stream(cell.split("[;,،]", -1))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .forEach(word -> {
                        T value = checks.read(field(column), () -> reader.apply(word));
                        if (value != null) {
                            values.add(value);
                        }
                    });
        }
        return List.copyOf(values);
    }

    /// Returns what a reader makes of a cell; null if it is empty or refused.
    public <T> @Nullable T read(String column, Function<String, T> reader) {
        String cell = text(column);
        return cell == null ? null : checks.read(field(column), () -> reader.apply(cell));
    }

    /// Returns what a constructor makes of several cells; null if it refuses them. Its fields are known to the columns
    /// with a prefix: `code` as `regionCode`.
    public <T> @Nullable T part(String prefix, Supplier<T> constructor) {
        try {
            return constructor.get();
        } catch (Refused refused) {
            refused.issues().forEach(issue -> {
                String field = issue.field();
                checks.read(prefix + Character.toUpperCase(field.charAt(0)) + field.substring(1), () -> {
                    throw new Refused(List.of(new Issue("", issue.says())));
                });
            });
            return null;
        }
    }

    /// Refuses the value of a column.
    public void refuse(String column, String key, Object... arguments) {
        checks.that(false, field(column), key, arguments);
    }

    /// Whether the row says something else of one of these columns than the record.
    public boolean change(Collection<String> keys) {
        return auditing
                || keys.stream().anyMatch(key -> {
                    Object cell = row.values().get(key);
                    Object own = present == null ? null : column(key).value().of(present);
                    return cell != null && !same(own, cell);
                });
    }

    static boolean same(@Nullable Object one, @Nullable Object other) {
        return switch (one) {
            case BigDecimal a when other instanceof BigDecimal b -> a.compareTo(b) == 0;
            case Integer a when other instanceof BigDecimal b -> b.compareTo(BigDecimal.valueOf(a)) == 0;
            case String a when other instanceof String b -> plain(a).equals(plain(b));
            case LocalDate day when other instanceof PartialDate date -> date.contains(day);
            case null, default -> Objects.equals(one, other);
        };
    }

    /// A value as a preview holds it; days as `2024-05-31`.
    static @Nullable String shown(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }

    private SheetColumn<R> column(String key) {
        return Objects.requireNonNull(columns.get(key));
    }

    private String field(String column) {
        return column(column).fields().getFirst();
    }
}
