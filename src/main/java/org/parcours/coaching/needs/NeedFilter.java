package org.parcours.coaching.needs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.web.lists.Address;
import org.parcours.web.lists.ListFilter;

/// Which needs a list shows; the same words in the address of the page, of the API and of an export. What an address
/// says wrongly is left out.
///
/// @param state `open`, `closed`, `all`, or a state in small letters
/// @param person who answers for them
/// @param late only those beyond a day that was due
public record NeedFilter(
        @Nullable String park,
        @Nullable String family,
        String state,
        @Nullable UUID person,
        @Nullable UUID startup,
        boolean late)
        implements ListFilter {
    public static final int SIZE = 50;
    public static final String OPEN = "open";

    public static NeedFilter of(Map<String, String> words) {
        Address address = new Address(words);
        return new NeedFilter(
                address.text("park"),
                address.text("family"),
                address.state(NeedStep.State.class, OPEN, "closed", "all"),
                address.id("person"),
                address.id("startup"),
                address.yes("late"));
    }

    @Override
    public Map<String, @Nullable Object> words() {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        words.put("park", park);
        words.put("family", family);
        words.put("state", state.equals(OPEN) ? null : state);
        words.put("person", person);
        words.put("startup", startup);
        words.put("late", late);
        return words;
    }
}
