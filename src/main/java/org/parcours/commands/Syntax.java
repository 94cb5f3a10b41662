package org.parcours.commands;

import java.util.Set;

/// What may follow a command.
///
/// @param words the most words that belong to no option
/// @param options those with a value, without the dashes
/// @param flags those that stand alone
public record Syntax(int words, Set<String> options, Set<String> flags) {
    public Syntax {
        options = Set.copyOf(options);
        flags = Set.copyOf(flags);
    }

    public static Syntax words(int most) {
        return new Syntax(most, Set.of(), Set.of());
    }

    public Syntax options(String... names) {
        return new Syntax(words, Set.of(names), flags);
    }

    public Syntax flags(String... names) {
        return new Syntax(words, options, Set.of(names));
    }
}
