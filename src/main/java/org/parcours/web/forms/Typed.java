package org.parcours.web.forms;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.parcours.text.Refused;

/// Reads one typed value, or refuses it in a sentence.
final class Typed {
    private Typed() {}

    /// Values without surrounding spaces, those left out that say nothing.
    static List<String> said(Collection<String> values) {
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    static List<String> words(String typed) {
        return Stream.of(typed.split("[,;،\\n]", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw new Refused("web.form.choice");
        }
    }

    static <E extends Enum<E>> E constant(String typed, Collection<E> offered) {
        return offered.stream()
                .filter(constant -> constant.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refused("web.form.choice"));
    }

    static String code(String typed, Collection<Option> offered) {
        if (offered.stream().noneMatch(option -> option.value().equals(typed))) {
            throw new Refused("web.form.choice");
        }
        return typed;
    }
}
