package org.parcours.connections.introductions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which introductions a list shows; the same words in the address of the page and of the API. What
/// an address says
/// wrongly is left out.
///
/// @param state `open`, `all`, or a state in small letters
/// @param waits `startup` or `partner`: only those that wait for this side; null for any
/// @param mine only those of startups that the reader is in charge of
/// @param at id of the last that was seen; null from the beginning
public record IntroductionFilter(
        String state,
        @Nullable Side waits,
        boolean mine,
        @Nullable UUID need,
        @Nullable UUID startup,
        @Nullable UUID partner,
        @Nullable UUID at) {
    public static final int SIZE = 50;
    public static final String OPEN = "open";
    public static final String ALL = "all";

    public static IntroductionFilter of(Map<String, String> address) {
        String state = address.getOrDefault("state", "");
        String waits = address.getOrDefault("waits", "");
        return new IntroductionFilter(
                known(state) ? state : OPEN,
                waits.equals("startup") ? Side.STARTUP : waits.equals("partner") ? Side.PARTNER : null,
                "yes".equals(address.get("mine")),
                id(address.get("need")),
                id(address.get("startup")),
                id(address.get("partner")),
                id(address.get("at")));
    }

    /// Every one of a need, a startup or a partner.
    public static IntroductionFilter every(String of, UUID id) {
        return of(Map.of("state", ALL, of, id.toString()));
    }

    private static boolean known(String state) {
        return state.equals(ALL)
                || Arrays.stream(Step.values())
                        .anyMatch(one -> one.name().toLowerCase(Locale.ROOT).equals(state));
    }

    private static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    /// Whether it leaves any out beside those that are over.
    public boolean narrows() {
        return !state.equals(OPEN) || waits != null || mine || need != null || startup != null || partner != null;
    }

    /// What stands in an address, without the place in the list.
    public Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        if (!state.equals(OPEN)) {
            map.put("state", state);
        }
        if (waits != null) {
            map.put("waits", waits.name().toLowerCase(Locale.ROOT));
        }
        if (mine) {
            map.put("mine", "yes");
        }
        put(map, "need", need);
        put(map, "startup", startup);
        put(map, "partner", partner);
        return map;
    }

    private static void put(Map<String, String> map, String name, @Nullable UUID id) {
        if (id != null) {
            map.put(name, id.toString());
        }
    }

    /// The address with one of it said otherwise; empty leaves it out.
    public String with(String name, String value) {
        Map<String, String> map = toMap();
        map.put(name, value);
        map.values().removeIf(String::isEmpty);
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", map.isEmpty() ? "" : "?", ""));
    }
}
