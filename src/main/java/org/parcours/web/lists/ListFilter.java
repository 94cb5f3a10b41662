package org.parcours.web.lists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which lines a list shows; the same words in the address of the page, of the API and of an export.
public interface ListFilter {
    /// Words that leave no line out: the order, how many a page shows, the day that all of it is about.
    Set<String> ARRANGING = Set.of("on", "sort", "size");

    /// Every word of the address with its value; null, or no, where it says nothing.
    Map<String, @Nullable Object> words();

    /// Only what is said, in the words of the address.
    default Map<String, String> toMap() {
        Map<String, String> said = new LinkedHashMap<>();
        words().forEach((name, value) -> {
            if (value != null && !Boolean.FALSE.equals(value)) {
                said.put(
                        name,
                        value instanceof Enum<?> word
                                ? Address.path(word)
                                : Boolean.TRUE.equals(value) ? "yes" : value.toString());
            }
        });
        return said;
    }

    /// The address of this list with something else in one place, from its first page on: `?kind=bank&offers=stale`.
    ///
    /// @param value empty to leave the word out
    default String with(String name, String value) {
        Map<String, String> said = toMap();
        said.remove(name);
        if (!value.isEmpty()) {
            said.put(name, value);
        }
        return said.entrySet().stream()
                .map(word -> word.getKey() + "=" + URLEncoder.encode(word.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    /// Whether it leaves any line out.
    default boolean narrows() {
        return !ARRANGING.containsAll(toMap().keySet());
    }
}
