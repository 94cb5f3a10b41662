package org.parcours.transfers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Refused;
import org.parcours.text.Words;

/// Why a row cannot come in.
///
/// @param column key of the column to blame; null where it is the row
/// @param cell address in the file, as `B12`; null until the file's columns are known, or where no cell is to blame
/// @param key message key of the reason
/// @param arguments what it names; days as `2024-05-31`
public record Fault(@Nullable String column, @Nullable String cell, String key, Map<String, String> arguments) {
    public Fault {
        arguments = Map.copyOf(arguments);
    }

    /// A fault without an address yet.
    ///
    /// @param arguments names and values by turns
    public static Fault of(@Nullable String column, String key, Object... arguments) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            named.put(arguments[i].toString(), Objects.toString(arguments[i + 1]));
        }
        return new Fault(column, null, key, named);
    }

    /// What a rule says no to; its arguments are named by their places.
    public static Fault of(String column, Refused refused) {
        Map<String, String> placed = new LinkedHashMap<>();
        for (Object argument : refused.arguments()) {
            placed.put(Integer.toString(placed.size()), argument.toString());
        }
        return new Fault(column, null, refused.key(), placed);
    }

    public Fault at(String address) {
        return new Fault(column, address, key, arguments);
    }

    public String said(Words words) {
        Map<String, Object> said = new TreeMap<>();
        arguments.forEach((name, value) ->
                said.put(name, value.matches("\\d{4}-\\d{2}-\\d{2}") ? words.date(LocalDate.parse(value)) : value));
        return said.containsKey("0") ? words.say(key, said.values().toArray()) : words.say(key, said);
    }
}
