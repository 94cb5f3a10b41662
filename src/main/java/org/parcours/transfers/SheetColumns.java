package org.parcours.transfers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Language;
import org.parcours.text.LocalizedText;

/// Declares the columns of a sheet in their order, each with how its value is got from a record. The domain refuses a
/// column by its key in camel case (`openedOn` for `opened-on`) unless it says otherwise.
///
///     new SheetColumns<Park>()
///             .text("code", Park::code).needed()
///             .localized("name", Park::names)
///             .day("opened-on", park -> park.facts().openedOn())
public final class SheetColumns<R> {
    private final List<SheetColumn<R>> columns = new ArrayList<>();

    /// Reads a part of a record that may be missing.
    @FunctionalInterface
    public interface Part<R, P> {
        @Nullable
        P of(R record);
    }

    public SheetColumns<R> column(Column column, SheetColumn.Value<? super R> value) {
        columns.add(new SheetColumn<>(column, value, List.of(camelCase(column.key()))));
        return this;
    }

    private static String camelCase(String key) {
        StringBuilder camel = new StringBuilder();
        for (String word : key.split("-", -1)) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }

    public SheetColumns<R> text(String key, SheetColumn.Value<? super R> value) {
        return column(Column.text(key), value);
    }

    public SheetColumns<R> number(String key, SheetColumn.Value<? super R> value) {
        return column(Column.of(key, Column.Type.NUMBER), value);
    }

    /// An amount whose cell may name its currency, which another column holds otherwise.
    public SheetColumns<R> amount(String key, String currency, SheetColumn.Value<? super R> value) {
        return column(Column.amount(key, currency), value);
    }

    public SheetColumns<R> whole(String key, SheetColumn.Value<? super R> value) {
        return column(Column.of(key, Column.Type.WHOLE), value);
    }

    public SheetColumns<R> day(String key, SheetColumn.Value<? super R> value) {
        return column(Column.day(key), value);
    }

    public SheetColumns<R> yes(String key, SheetColumn.Value<? super R> value) {
        return column(Column.of(key, Column.Type.YES_NO), value);
    }

    /// A choice among the values of an enumeration, each named by the message `<prefix><VALUE>`.
    public <E extends Enum<E>> SheetColumns<R> choice(String key, E[] values, String prefix, Part<? super R, E> value) {
        List<Column.Choice> choices = Arrays.stream(values)
                .map(one -> Column.Choice.said(one.name(), prefix + one.name()))
                .toList();
        return column(Column.choice(key, choices), record -> {
            E found = value.of(record);
            return found == null ? null : found.name();
        });
    }

    /// A choice among the entries of a settable list.
    public SheetColumns<R> named(String key, List<Column.Choice> choices, SheetColumn.Value<? super R> code) {
        return column(Column.choice(key, choices), code);
    }

    /// Several words in one cell.
    public SheetColumns<R> list(String key, Part<? super R, List<String>> words) {
        return text(key, record -> {
            List<String> found = words.of(record);
            return found == null || found.isEmpty() ? null : String.join(RowValues.BETWEEN, found);
        });
    }

    /// Three columns, one a language: `name-fr`, `name-ar`, `name-en`. What the domain refuses is the first.
    public SheetColumns<R> localized(String key, String field, Part<? super R, LocalizedText> text) {
        Stream.of(Language.FRENCH, Language.ARABIC, Language.ENGLISH)
                .map(Language::tag)
                .forEach(tag -> text(key + "-" + tag, record -> {
                            LocalizedText found = text.of(record);
                            return found == null ? null : found.toMap().get(tag);
                        })
                        .refusedAs(field));
        return this;
    }

    /// The columns of a part of the record; empty while the part is missing.
    public <P> SheetColumns<R> part(Part<? super R, P> part, SheetColumns<P> of) {
        of.columns.forEach(column -> columns.add(new SheetColumn<>(
                column.column(),
                record -> {
                    P found = part.of(record);
                    return found == null ? null : column.value().of(found);
                },
                column.fields())));
        return this;
    }

    /// Every row needs the column declared last.
    public SheetColumns<R> needed() {
        return last(column -> new SheetColumn<>(column.column().needed(), column.value(), column.fields()));
    }

    /// Every row needs each of the columns.
    public SheetColumns<R> allNeeded() {
        columns.replaceAll(column -> new SheetColumn<>(column.column().needed(), column.value(), column.fields()));
        return this;
    }

    /// The domain refuses the column declared last by other names.
    public SheetColumns<R> refusedAs(String... fields) {
        return last(column -> new SheetColumn<>(column.column(), column.value(), List.of(fields)));
    }

    private SheetColumns<R> last(UnaryOperator<SheetColumn<R>> change) {
        columns.set(columns.size() - 1, change.apply(columns.getLast()));
        return this;
    }

    List<SheetColumn<R>> all() {
        return List.copyOf(columns);
    }
}
