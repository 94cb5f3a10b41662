package org.parcours.connections.search;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Partner;
import org.parcours.web.lists.Address;
import org.parcours.web.lists.ListFilter;

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
        int size)
        implements ListFilter {
    public static final int PAGE = 50;
    private static final int LARGEST = 200;

    /// Has an open offer; has one that nobody confirmed for too long; has none.
    public enum Standing {
        OPEN,
        STALE,
        NONE
    }

    public static PartnerFilter of(Map<String, String> words) {
        Address address = new Address(words);
        return new PartnerFilter(
                address.text("q"),
                address.one(Partner.Kind.class, "kind"),
                address.text("family"),
                address.text("park"),
                address.text("region"),
                address.text("language"),
                address.one(Standing.class, "offers"),
                address.size(PAGE, LARGEST));
    }

    @Override
    public Map<String, @Nullable Object> words() {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        words.put("q", q);
        words.put("kind", kind);
        words.put("family", family);
        words.put("park", park);
        words.put("region", region);
        words.put("language", language);
        words.put("offers", offers);
        words.put("size", size == PAGE ? null : size);
        return words;
    }
}
