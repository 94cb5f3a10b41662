package org.parcours.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The words after a command: plain ones in order, `--name value` options, and flags that stand alone.
///
/// @param plain words that belong to no option
/// @param all values by name, without the dashes, in the order in which they were given; none of a flag
public record Arguments(List<String> plain, Map<String, List<String>> all) {
    /// Reads what was typed.
    ///
    /// @throws WrongUse if the command does not take it
    public static Arguments of(List<String> words, Syntax syntax) {
        List<String> plain = new ArrayList<>();
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                plain.add(word);
                continue;
            }
            String[] parts = word.substring(2).split("=", 2);
            List<String> values = all.computeIfAbsent(parts[0], unseen -> new ArrayList<>());
            if (syntax.options().contains(parts[0])) {
                boolean follows = parts.length == 1
                        && i + 1 < words.size()
                        && !words.get(i + 1).startsWith("--");
                String value = parts.length == 2 ? parts[1] : follows ? words.get(++i) : "";
                if (value.isBlank()) {
                    throw new WrongUse("commands.wrong.no-value", parts[0]);
                }
                values.add(value);
            } else if (!syntax.flags().contains(parts[0])) {
                throw new WrongUse("commands.wrong.option", parts[0]);
            } else if (parts.length == 2) {
                throw new WrongUse("commands.wrong.flag", parts[0]);
            }
        }
        if (plain.size() > syntax.words()) {
            throw new WrongUse("commands.wrong.word", plain.get(syntax.words()));
        }
        return new Arguments(List.copyOf(plain), all);
    }

    /// Returns the value of an option that is given once.
    ///
    /// @throws WrongUse if it was given several times
    public Optional<String> option(String name) {
        List<String> values = values(name);
        if (values.size() > 1) {
            throw new WrongUse("commands.wrong.twice", name);
        }
        return values.stream().findFirst();
    }

    /// Returns the values of an option that may be repeated.
    public List<String> values(String name) {
        return all.getOrDefault(name, List.of());
    }

    /// Returns the options that were given, each once, by name.
    public Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        all.keySet().forEach(name -> option(name).ifPresent(value -> options.put(name, value)));
        return options;
    }

    /// Returns the value of an option that is one of a few.
    ///
    /// @throws WrongUse if it is another
    public Optional<String> choice(String name, String... possible) {
        Optional<String> value = option(name).map(given -> given.toLowerCase(Locale.ROOT));
        if (value.isPresent() && !Arrays.asList(possible).contains(value.get())) {
            throw new WrongUse(
                    "commands.wrong.choice",
                    name,
                    value.get(),
                    Arrays.stream(possible).collect(Collectors.joining(", ")));
        }
        return value;
    }

    public boolean flag(String name) {
        return all.containsKey(name);
    }

    public Optional<String> word(int index) {
        return index < plain.size() ? Optional.of(plain.get(index)) : Optional.empty();
    }
}
