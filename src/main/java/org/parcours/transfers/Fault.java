package org.parcours.transfers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Issue;
import org.parcours.text.Saying;
import org.parcours.text.Words;

/// Why a row cannot come in.
///
/// @param column key of the column to blame; null where it is the row
/// @param cell address in the file, as `B12`; null until the file's columns are known, or where no cell is to blame
/// @param key message key of the reason
/// @param arguments what it names, as [Saying#plain] writes it
public record Fault(@Nullable String column, @Nullable String cell, String key, Map<String, Object> arguments) {
    public Fault {
        arguments = Map.copyOf(arguments);
    }

    /// A fault without an address yet.
    ///
    /// @param arguments names and values by turns
    public static Fault of(@Nullable String column, String key, Object... arguments) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            named.put(arguments[i].toString(), Saying.plain(arguments[i + 1]));
        }
        return new Fault(column, null, key, named);
    }

    /// What a rule says no to; its arguments are named by their places.
    public static Fault of(@Nullable String column, Issue issue) {
        Map<String, Object> placed = new LinkedHashMap<>();
        for (Object argument : issue.says().arguments()) {
            placed.put(Integer.toString(placed.size()), Saying.plain(argument));
        }
        return new Fault(column, null, issue.key(), placed);
    }

    public Fault at(String address) {
        return new Fault(column, address, key, arguments);
    }

    public String said(Words words) {
        Map<String, Object> typed = new TreeMap<>();
        arguments.forEach((name, value) -> typed.put(name, Saying.typed(value)));
        return typed.containsKey("0")
                ? Saying.of(key, typed.values().toArray()).in(words)
                : Saying.of(key, typed).in(words);
    }
}
