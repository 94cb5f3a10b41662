package org.parcours.coaching.exchanges;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.web.lists.Address;
import org.parcours.web.lists.ListFilter;
import org.parcours.web.lists.Order;

/// Which exchanges a list shows and in which order; the same words in the address of the page and of an export. What
/// an address says wrongly is left out.
///
/// @param q name of the startup, in any spelling and script
/// @param park code of the park
/// @param person who spoke with the startup
/// @param from the first day; null for any
/// @param until the last day; null for any
public record ExchangeFilter(
        @Nullable String q,
        @Nullable String park,
        @Nullable UUID person,
        Exchange.@Nullable Kind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable UUID startup,
        Sort sort,
        int size)
        implements ListFilter {
    public static final int PAGE = 50;
    private static final int LARGEST = 200;

    /// An order of the list.
    public enum Sort {
        NEWEST,
        OLDEST,
        STARTUP;

        Order order() {
            return switch (this) {
                case NEWEST -> new Order(name(), "e.held_on", "date", "e.id", false);
                case OLDEST -> new Order(name(), "e.held_on", "date", "e.id", true);
                case STARTUP -> new Order(name(), "s.name", "text", "e.id", true);
            };
        }
    }

    public static ExchangeFilter of(Map<String, String> words) {
        Address address = new Address(words);
        return new ExchangeFilter(
                address.text("q"),
                address.text("park"),
                address.id("person"),
                address.one(Exchange.Kind.class, "kind"),
                address.day("from"),
                address.day("until"),
                address.id("startup"),
                Objects.requireNonNullElse(address.one(Sort.class, "sort"), Sort.NEWEST),
                address.size(PAGE, LARGEST));
    }

    @Override
    public Map<String, @Nullable Object> words() {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        words.put("q", q);
        words.put("park", park);
        words.put("person", person);
        words.put("kind", kind);
        words.put("from", from);
        words.put("until", until);
        words.put("startup", startup);
        words.put("sort", sort == Sort.NEWEST ? null : sort);
        words.put("size", size == PAGE ? null : size);
        return words;
    }

    /// The same of every kind.
    ExchangeFilter ofEveryKind() {
        return new ExchangeFilter(q, park, person, null, from, until, startup, sort, size);
    }
}
