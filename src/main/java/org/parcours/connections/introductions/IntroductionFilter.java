package org.parcours.connections.introductions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.web.lists.Address;
import org.parcours.web.lists.ListFilter;

/// Which introductions a list shows; the same words in the address of the page and of the API. What an address says
/// wrongly is left out.
///
/// @param state `open`, `all`, or a state in small letters
/// @param waits only those that wait for this side; null for any
/// @param mine only those of startups that the reader is in charge of
public record IntroductionFilter(
        String state,
        @Nullable Side waits,
        boolean mine,
        @Nullable UUID need,
        @Nullable UUID startup,
        @Nullable UUID partner)
        implements ListFilter {
    public static final int SIZE = 50;
    public static final String OPEN = "open";
    public static final String ALL = "all";

    public static IntroductionFilter of(Map<String, String> words) {
        Address address = new Address(words);
        return new IntroductionFilter(
                address.state(IntroductionState.class, OPEN, ALL),
                address.one(Side.class, "waits"),
                address.yes("mine"),
                address.id("need"),
                address.id("startup"),
                address.id("partner"));
    }

    /// Every one of a need, a startup or a partner.
    public static IntroductionFilter every(String of, UUID id) {
        return of(Map.of("state", ALL, of, id.toString()));
    }

    @Override
    public Map<String, @Nullable Object> words() {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        words.put("state", state.equals(OPEN) ? null : state);
        words.put("waits", waits);
        words.put("mine", mine);
        words.put("need", need);
        words.put("startup", startup);
        words.put("partner", partner);
        return words;
    }
}
