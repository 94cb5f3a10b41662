package org.parcours.transfers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.text.LocalizedText;
import org.parcours.text.Words;
import org.parcours.values.PartialDate;

/// One column of a sheet. `sheets.column.<key>` names it and `sheets.guess.<key>` lists other headers that mean it,
/// parted by semicolons, unless it brings names of its own.
///
/// @param required whether every row needs a value
/// @param choices what a [Type#CHOICE] may be
/// @param names from a settable list; null where messages name it
/// @param currency key of the column that holds the currency of a [Type#AMOUNT]; null for other types
public record Column(
        String key,
        Type type,
        boolean required,
        List<Choice> choices,
        @Nullable LocalizedText names,
        @Nullable String currency) {
    public enum Type {
        TEXT,
        NUMBER,
        /// An amount, perhaps with its unit: `4,2 MDH`. Where a cell says that there is none, as `N/A`, the row goes
        /// without, also where the column is required.
        AMOUNT,
        WHOLE,
        DATE,
        /// A day of which perhaps only the month or the year is known.
        PARTIAL_DATE,
        CHOICE,
        YES_NO
    }

    /// One value of a choice, named by a message or by a settable list.
    public record Choice(
            String value,
            @Nullable String labelKey,
            @Nullable LocalizedText names) {
        public static Choice said(String value, String labelKey) {
            return new Choice(value, labelKey, null);
        }

        public static Choice named(String value, LocalizedText names) {
            return new Choice(value, null, names);
        }

        public String label(Words words) {
            return names != null ? words.text(names) : labelKey != null ? words.say(labelKey) : value;
        }
    }

    public Column {
        choices = List.copyOf(choices);
    }

    public static Column of(String key, Type type) {
        return new Column(key, type, false, List.of(), null, null);
    }

    /// An amount whose cell may name its currency.
    ///
    /// @param currency key of the column that holds it otherwise
    public static Column amount(String key, String currency) {
        return new Column(key, Type.AMOUNT, false, List.of(), null, currency);
    }

    public static Column text(String key) {
        return of(key, Type.TEXT);
    }

    public static Column day(String key) {
        return of(key, Type.DATE);
    }

    public static Column partialDay(String key) {
        return of(key, Type.PARTIAL_DATE);
    }

    public static Column choice(String key, List<Choice> choices) {
        return new Column(key, Type.CHOICE, false, choices, null, null);
    }

    /// A choice among the names of an enumeration, each named by `sheets.<key>.<NAME>`.
    public static <E extends Enum<E>> Column choice(String key, E[] values) {
        return choice(
                key,
                java.util.Arrays.stream(values)
                        .map(value -> Choice.said(value.name(), "sheets." + key + "." + value.name()))
                        .toList());
    }

    public Column needed() {
        return new Column(key, type, true, choices, names, currency);
    }

    public Column named(LocalizedText given) {
        return new Column(key, type, required, choices, given, currency);
    }

    public String label(Words words) {
        return names != null ? words.text(names) : words.say("sheets.column." + key);
    }

    /// A value of this column as text of a preview: days and choices in the reader's words.
    public String shown(@Nullable String value, Words words) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return switch (type) {
            case PARTIAL_DATE -> PartialDate.parse(value).in(words);
            case DATE -> words.date(java.time.LocalDate.parse(value));
            case CHOICE ->
                choices.stream()
                        .filter(choice -> choice.value().equals(value))
                        .findFirst()
                        .map(choice -> choice.label(words))
                        .orElse(value);
            default -> value;
        };
    }
}
