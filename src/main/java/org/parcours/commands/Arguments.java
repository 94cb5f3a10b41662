package org.parcours.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words after a command: plain ones in order, `--name value` options, and flags that stand alone.
///
/// @param plain words that belong to no option
/// @param options values by name, without the dashes; a flag holds the empty text
public record Arguments(List<String> plain, Map<String, String> options) {
    private static final Set<String> FLAGS = Set.of("dry-run", "empty", "train", "json");

    public static Arguments of(List<String> words) {
        List<String> plain = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                plain.add(word);
                continue;
            }
            String[] parts = word.substring(2).split("=", 2);
            boolean follows = parts.length == 1 && !FLAGS.contains(parts[0]) && i + 1 < words.size();
            options.put(parts[0], parts.length == 2 ? parts[1] : follows ? words.get(++i) : "");
        }
        return new Arguments(List.copyOf(plain), Map.copyOf(options));
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name)).filter(value -> !value.isBlank());
    }

    public boolean flag(String name) {
        return options.containsKey(name);
    }

    public Optional<String> word(int index) {
        return index < plain.size() ? Optional.of(plain.get(index)) : Optional.empty();
    }
}
