package org.parcours.web.lists;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Refused;
import org.parcours.values.Days;

/// The words of an address, read. What it says wrongly is left out.
///
/// @param words as they stand in it
public record Address(Map<String, String> words) {
    public @Nullable String text(String name) {
        String value = words.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public @Nullable UUID id(String name) {
        String value = text(name);
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    public @Nullable LocalDate day(String name) {
        String value = text(name);
        try {
            return value == null ? null : Days.day(value);
        } catch (Refused noDay) {
            return null;
        }
    }

    /// A number of at most four digits.
    public @Nullable Integer number(String name) {
        String value = text(name);
        return value != null && value.matches("[0-9]{1,4}") ? Integer.valueOf(value) : null;
    }

    /// As many as are asked for, from 1 to `most`; `otherwise` where nothing is asked.
    public int size(int otherwise, int most) {
        Integer asked = number("size");
        return asked == null ? otherwise : Math.clamp(asked, 1, most);
    }

    public boolean yes(String name) {
        return "yes".equals(text(name));
    }

    /// One of an enumeration, in small letters or capitals.
    public <E extends Enum<E>> @Nullable E one(Class<E> type, String name) {
        String value = text(name);
        return value == null
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(word -> word.name().equalsIgnoreCase(value))
                        .findFirst()
                        .orElse(null);
    }

    /// A state in small letters, or one of the words that stand for several; the first of these where it is neither.
    public <E extends Enum<E>> String state(Class<E> type, String... several) {
        E one = one(type, "state");
        String said = text("state");
        return one != null
                ? path(one)
                : Arrays.stream(several)
                        .filter(word -> word.equals(said))
                        .findFirst()
                        .orElse(several[0]);
    }

    /// As it stands in addresses.
    public static String path(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
