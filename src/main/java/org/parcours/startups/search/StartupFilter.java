package org.parcours.startups.search;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.Startup;
import org.parcours.web.lists.Address;
import org.parcours.web.lists.ListFilter;

/// Which startups a list shows and in which order; the same words in the address of the page, of the API and of an
/// export.
/// What an address says wrongly is left out.
///
/// @param q name or number, in any spelling and script
/// @param park code of the park
/// @param cohort year of the last admission
/// @param on the day it is about; null for today
public record StartupFilter(
        @Nullable String q,
        @Nullable String park,
        @Nullable String sector,
        Startup.@Nullable Kind kind,
        Startup.@Nullable Residency residency,
        @Nullable String stage,
        @Nullable State state,
        @Nullable Integer cohort,
        @Nullable LocalDate on,
        Sort sort,
        int size)
        implements ListFilter {
    public static final int PAGE = 50;
    private static final int LARGEST = 200;

    public static StartupFilter of(Map<String, String> words) {
        Address address = new Address(words);
        String q = address.text("q");
        Sort natural = q == null ? Sort.NAME : Sort.MATCH;
        Sort sort = Optional.ofNullable(address.one(Sort.class, "sort")).orElse(natural);
        return new StartupFilter(
                q,
                address.text("park"),
                address.text("sector"),
                address.one(Startup.Kind.class, "kind"),
                address.one(Startup.Residency.class, "residency"),
                address.text("stage"),
                address.one(State.class, "state"),
                address.number("cohort"),
                address.day("on"),
                sort == Sort.MATCH ? natural : sort,
                address.size(PAGE, LARGEST));
    }

    @Override
    public Map<String, @Nullable Object> words() {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        words.put("q", q);
        words.put("park", park);
        words.put("sector", sector);
        words.put("kind", kind);
        words.put("residency", residency);
        words.put("stage", stage);
        words.put("state", state);
        words.put("cohort", cohort);
        words.put("on", on);
        words.put("sort", sort == (q == null ? Sort.NAME : Sort.MATCH) ? null : sort);
        words.put("size", size == PAGE ? null : size);
        return words;
    }

    boolean byStanding() {
        return state != null || cohort != null || sort.byStanding();
    }

    /// The same startups in no particular order, for what is worked out over all of them.
    StartupFilter unordered() {
        return new StartupFilter(q, park, sector, kind, residency, stage, state, cohort, on, Sort.NAME, PAGE);
    }
}
