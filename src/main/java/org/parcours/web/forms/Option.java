package org.parcours.web.forms;

import java.util.Collection;
import java.util.List;
import org.parcours.text.Words;

/// One value of a choice.
public record Option(String value, String label) {
    /// Returns an option for each constant, labelled by `<prefix><NAME>`.
    public static List<Option> of(Collection<? extends Enum<?>> constants, String prefix, Words words) {
        return constants.stream()
                .map(constant -> new Option(constant.name(), words.say(prefix + constant.name())))
                .toList();
    }

    /// What a value stands for; the value itself if none of the options has it.
    public static String label(List<Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }
}
