package org.parcours.connections.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Families;
import org.parcours.connections.Offer;
import org.parcours.connections.Terms;
import org.parcours.text.LocalizedText;
import org.parcours.text.Refused;

/// An offer as a client sends it; a list left out restricts nothing.
record OfferEntry(
        @Nullable UUID partner,
        @Nullable String family,
        @Nullable LocalizedText words,
        @Nullable BigDecimal ticketFrom,
        @Nullable BigDecimal ticketTo,
        @Nullable String currency,
        @Nullable List<String> instruments,
        @Nullable List<String> stages,
        @Nullable List<String> sectors,
        @Nullable List<String> countries,
        @Nullable List<String> customers,
        @Nullable List<String> skills,
        @Nullable String level,
        @Nullable Integer hoursAMonth,
        @Nullable Integer capacityAMonth,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    Offer.Draft draft() {
        if (family == null || !Families.codes().contains(family)) {
            throw Refused.field("family", "connections.refused.choose");
        }
        if (words == null) {
            throw Refused.field("words", "connections.refused.words");
        }
        if (from == null) {
            throw Refused.field("from", "connections.refused.day");
        }
        Terms terms = new Terms(
                ticketFrom,
                ticketTo,
                currency,
                among("instruments", instruments, Terms.INSTRUMENTS),
                all(stages),
                all(sectors),
                all(countries),
                among("customers", customers, Terms.CUSTOMERS),
                all(skills),
                among("level", level == null ? null : List.of(level), Terms.LEVELS).stream()
                        .findFirst()
                        .orElse(null),
                hoursAMonth);
        return new Offer.Draft(family, words, terms, Objects.requireNonNullElse(capacityAMonth, 0), from, until);
    }

    private static List<String> all(@Nullable List<String> given) {
        return Objects.requireNonNullElse(given, List.of());
    }

    private static List<String> among(String field, @Nullable List<String> given, List<String> codes) {
        if (!codes.containsAll(all(given))) {
            throw Refused.field(field, "connections.refused.choose");
        }
        return all(given);
    }
}
