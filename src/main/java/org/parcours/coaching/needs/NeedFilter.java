package org.parcours.coaching.needs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which needs a list shows; the same words in the address of the page and of the API. What an address says wrongly is
/// left out.
///
/// @param state `open`, `closed`, `all`, or a state in small letters
/// @param person who answers for them
/// @param late only those beyond a day that was due
/// @param page from 1 on
public record NeedFilter(
        @Nullable String park,
        @Nullable String family,
        String state,
        @Nullable UUID person,
        @Nullable UUID startup,
        boolean late,
        int page) {
    public static final int SIZE = 50;
    public static final String OPEN = "open";

    public static NeedFilter of(Map<String, String> address) {
        String state = text(address, "state");
        return new NeedFilter(
                text(address, "park"),
                text(address, "family"),
                state != null && known(state) ? state : OPEN,
                id(address, "person"),
                id(address, "startup"),
                "yes".equals(text(address, "late")),
                page(text(address, "page")));
    }

    private static boolean known(String state) {
        return state.equals(OPEN)
                || state.equals("closed")
                || state.equals("all")
                || Arrays.stream(NeedStep.State.values())
                        .anyMatch(one ->
                                one.name().toLowerCase(java.util.Locale.ROOT).equals(state));
    }

    private static int page(@Nullable String page) {
        return page != null && page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
    }

    private static @Nullable UUID id(Map<String, String> address, String name) {
        String value = text(address, name);
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static @Nullable String text(Map<String, String> address, String name) {
        String value = address.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /// Only what is said, in the words of the address.
    public Map<String, String> toMap() {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, "park", park);
        put(said, "family", family);
        put(said, "state", state.equals(OPEN) ? null : state);
        put(said, "person", person);
        put(said, "startup", startup);
        put(said, "late", late ? "yes" : null);
        put(said, "page", page == 1 ? null : page);
        return said;
    }

    private static void put(Map<String, String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }

    /// The address of this list with something else in one place, from its first page on: `?family=market&late=yes`.
    ///
    /// @param value empty to leave the word out
    public String with(String name, String value) {
        Map<String, String> said = toMap();
        if (!name.isEmpty()) {
            said.remove("page");
        }
        said.remove(name);
        if (!value.isEmpty()) {
            said.put(name, value);
        }
        return said.entrySet().stream()
                .map(word -> word.getKey() + "=" + URLEncoder.encode(word.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    /// The same list at another page.
    public String at(int other) {
        return new NeedFilter(park, family, state, person, startup, late, other).with("", "");
    }

    public boolean narrows() {
        return !toMap().isEmpty() && !(toMap().size() == 1 && page > 1);
    }
}
