package org.parcours.startups.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.Startup;
import org.parcours.text.Days;

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
        int size) {
    public static final int PAGE = 50;
    private static final int LARGEST = 200;

    public static StartupFilter of(Map<String, String> address) {
        String q = text(address, "q");
        Sort natural = q == null ? Sort.NAME : Sort.MATCH;
        Sort sort = Optional.ofNullable(one(Sort.class, address, "sort")).orElse(natural);
        return new StartupFilter(
                q,
                text(address, "park"),
                text(address, "sector"),
                one(Startup.Kind.class, address, "kind"),
                one(Startup.Residency.class, address, "residency"),
                text(address, "stage"),
                one(State.class, address, "state"),
                number(address, "cohort"),
                day(address, "on"),
                sort == Sort.MATCH ? natural : sort,
                Optional.ofNullable(number(address, "size"))
                        .map(size -> Math.clamp(size, 1, LARGEST))
                        .orElse(PAGE));
    }

    /// Only what is said, in the words of the address.
    public Map<String, String> toMap() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("q", q);
        all.put("park", park);
        all.put("sector", sector);
        all.put("kind", kind);
        all.put("residency", residency);
        all.put("stage", stage);
        all.put("state", state);
        all.put("cohort", cohort);
        all.put("on", on);
        all.put("sort", sort == (q == null ? Sort.NAME : Sort.MATCH) ? null : sort.path());
        all.put("size", size == PAGE ? null : size);
        Map<String, String> said = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            if (value != null) {
                said.put(name, value instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : value.toString());
            }
        });
        return said;
    }

    /// The address of this list with something else in one place: `?state=left&sort=seen`.
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

    /// Anything but the day, the order and the size is asked for.
    public boolean narrows() {
        return toMap().keySet().stream()
                .anyMatch(word -> !word.equals("on") && !word.equals("sort") && !word.equals("size"));
    }

    boolean byStanding() {
        return state != null || cohort != null || sort.byStanding();
    }

    /// The same startups in no particular order, for what is worked out over all of them.
    StartupFilter unordered() {
        return new StartupFilter(q, park, sector, kind, residency, stage, state, cohort, on, Sort.NAME, PAGE);
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

    private static @Nullable Integer number(Map<String, String> address, String name) {
        String value = text(address, name);
        return value != null && value.matches("[0-9]{1,4}") ? Integer.valueOf(value) : null;
    }

    private static @Nullable LocalDate day(Map<String, String> address, String name) {
        String value = text(address, name);
        try {
            return value == null ? null : Days.read(value);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
