package org.parcours.connections.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Days;
import org.parcours.text.LocalizedText;
import org.parcours.text.Refused;
import org.parcours.values.Numbers;
import org.parcours.web.Page;
import org.springframework.util.MultiValueMap;

/// A form as it was typed, right or wrong, so that nothing typed is lost.
///
/// @param errors sentence of what is wrong, by field
public record Typed(Map<String, List<String>> values, Map<String, String> errors, Page page) {
    static Typed of(MultiValueMap<String, String> form, Page page) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        form.forEach((name, typed) -> values.put(
                name,
                typed.stream().map(String::strip).filter(one -> !one.isEmpty()).toList()));
        return new Typed(values, new LinkedHashMap<>(), page);
    }

    static Typed of(Map<String, List<String>> values, Page page) {
        return new Typed(values, new LinkedHashMap<>(), page);
    }

    public String value(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    public boolean chose(String field, String value) {
        return all(field).contains(value);
    }

    boolean wrong() {
        return !errors.isEmpty();
    }

    void refuse(String field, String key, Object... arguments) {
        errors.putIfAbsent(field, page.say(key, arguments));
    }

    void refuse(Refused refused) {
        refused.byField(page.words()).forEach(errors::putIfAbsent);
    }

    /// What a constructor makes of the fields, unless one cannot be read or is refused, which is noted.
    <T> Optional<T> made(Supplier<T> constructor) {
        try {
            T made = constructor.get();
            return wrong() ? Optional.empty() : Optional.of(made);
        } catch (Refused refused) {
            refuse(refused);
            return Optional.empty();
        }
    }

    /// Shows what is refused of a field of the record beside the input for it.
    void alias(String field, String input) {
        String sentence = errors.remove(field);
        if (sentence != null) {
            errors.putIfAbsent(input, sentence);
        }
    }

    @Nullable
    String text(String field) {
        return value(field).isEmpty() ? null : value(field);
    }

    @Nullable
    LocalDate day(String field) {
        try {
            return value(field).isEmpty() ? null : Days.read(value(field));
        } catch (DateTimeParseException noDay) {
            refuse(field, "connections.refused.day");
            return null;
        }
    }

    /// A number as people write it here: `2 500 000`, `2,5`.
    @Nullable
    BigDecimal number(String field) {
        String typed = value(field).replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
        try {
            return typed.isEmpty() ? null : Numbers.bounded(new BigDecimal(latin(typed)));
        } catch (NumberFormatException | Refused noNumber) {
            refuse(field, "connections.refused.number");
            return null;
        }
    }

    private static String latin(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.codePoints()
                .forEach(c -> digits.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return digits.toString();
    }

    @Nullable
    Integer whole(String field) {
        BigDecimal number = number(field);
        if (number != null
                && (number.stripTrailingZeros().scale() > 0 || number.abs().intValue() > 1_000_000)) {
            refuse(field, "connections.refused.number");
            return null;
        }
        return number == null ? null : number.intValue();
    }

    <E extends Enum<E>> @Nullable E one(Class<E> type, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(value(field)))
                .findFirst()
                .orElse(null);
    }

    List<UUID> ids(String field) {
        try {
            return all(field).stream().map(UUID::fromString).toList();
        } catch (IllegalArgumentException noId) {
            refuse(field, "connections.refused.choose");
            return List.of();
        }
    }

    /// Words parted by commas, as `Go, vente`.
    List<String> words(String field) {
        return all(field).stream()
                .flatMap(one -> Arrays.stream(one.split("[,;،]", -1)))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    @Nullable
    LocalizedText localized(String field) {
        String fr = text(field + "Fr");
        String ar = text(field + "Ar");
        String en = text(field + "En");
        return fr == null && ar == null && en == null ? null : new LocalizedText(fr, ar, en);
    }

    static void put(Map<String, List<String>> values, String field, @Nullable Object value) {
        values.put(field, value == null ? List.of() : List.of(value.toString()));
    }

    static void localized(Map<String, List<String>> values, String field, @Nullable LocalizedText text) {
        put(values, field + "Fr", text == null ? null : text.fr());
        put(values, field + "Ar", text == null ? null : text.ar());
        put(values, field + "En", text == null ? null : text.en());
    }

    /// Where somebody else's form says something else than this one: what it says, by field.
    Map<String, String> unlike(Map<String, List<String>> theirs) {
        Map<String, String> unlike = new LinkedHashMap<>();
        theirs.forEach((field, said) -> {
            if (!said.equals(all(field))) {
                unlike.put(field, String.join(", ", said));
            }
        });
        return unlike;
    }
}
