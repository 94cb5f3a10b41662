package org.parcours.connections.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Partner;

/// Which partners a list shows; the same words in the address of the page, of the API and of an export. What an address
/// says wrongly is left out.
///
/// @param q name, in any spelling and script
/// @param family code of the needs that an open offer answers
/// @param park code of a park that it serves, by itself, by its region or because it serves all
/// @param region code of a region, alike
/// @param language ISO 639-1
/// @param offers what is asked of its offers; null for nothing
/// @param size lines a page
public record PartnerFilter(
        @Nullable String q,
        Partner.@Nullable Kind kind,
        @Nullable String family,
        @Nullable String park,
        @Nullable String region,
        @Nullable String language,
        @Nullable Standing offers,
        int size) {
    public static final int PAGE = 50;
    private static final int LARGEST = 200;

    /// Has an open offer; has one that nobody confirmed for too long; has none.
    public enum Standing {
        OPEN,
        STALE,
        NONE
    }

    public static PartnerFilter of(Map<String, String> address) {
        String size = address.getOrDefault("size", "");
        return new PartnerFilter(
                text(address, "q"),
                one(Partner.Kind.class, address, "kind"),
                text(address, "family"),
                text(address, "park"),
                text(address, "region"),
                text(address, "language"),
                one(Standing.class, address, "offers"),
                size.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(size), 1, LARGEST) : PAGE);
    }

    /// Only what is said, in the words of the address.
    public Map<String, String> toMap() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("q", q);
        all.put("kind", kind);
        all.put("family", family);
        all.put("park", park);
        all.put("region", region);
        all.put("language", language);
        all.put("offers", offers);
        all.put("size", size == PAGE ? null : size);
        Map<String, String> said = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            if (value != null) {
                said.put(name, value instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : value.toString());
            }
        });
        return said;
    }

    /// The address of this list with something else in one place: `?kind=bank&offers=stale`.
    ///
    /// @param value empty to leave the word out
    public String with(String name, String value) {
        Map<String, String> said = toMap();
        said.remove(name);
        if (!value.isEmpty()) {
            said.put(name, value);
        }
        return said.isEmpty()
                ? "?"
                : said.entrySet().stream()
                        .map(word -> word.getKey() + "=" + URLEncoder.encode(word.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /// Anything but the size is asked for.
    public boolean narrows() {
        return toMap().keySet().stream().anyMatch(word -> !word.equals("size"));
    }

    private static @Nullable String text(Map<String, String> address, String name) {
        String value = address.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, Map<String, String> address, String name) {
        String value = text(address, name);
        return value == null
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(word -> word.name().equalsIgnoreCase(value))
                        .findFirst()
                        .orElse(null);
    }
}
