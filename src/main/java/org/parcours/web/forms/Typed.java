package org.parcours.web.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.parcours.text.Days;
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

    static LocalDate day(String typed) {
        try {
            return Days.read(typed);
        } catch (DateTimeException none) {
            throw new Refused("web.form.day");
        }
    }

    static BigDecimal number(String typed) {
        String plain = typed.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\'')
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c == '٫' || c == ',' ? '.' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (!plain.matches("[-+]?[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            throw new Refused("web.form.number");
        }
        return new BigDecimal(plain);
    }

    static int whole(String typed) {
        try {
            return number(typed).intValueExact();
        } catch (ArithmeticException notWhole) {
            throw new Refused("web.form.whole");
        }
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
