package org.parcours.connections.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Offer;
import org.parcours.connections.Terms;
import org.parcours.text.LocalizedText;
import org.parcours.values.Amounts;

/// An offer as a client sends it; a list left out restricts nothing.
record OfferEntry(
        @Nullable UUID partner,
        @Nullable String family,
        @Nullable LocalizedText words,
        Amounts.@Nullable Quantity ticketFrom,
        Amounts.@Nullable Quantity ticketTo,
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
        return Offer.Draft.of(
                family,
                words,
                new Terms(
                        Amounts.Quantity.amountOf(ticketFrom),
                        Amounts.Quantity.amountOf(ticketTo),
                        Amounts.currency("ticketTo", ticketTo, Amounts.currency("ticketFrom", ticketFrom, currency)),
                        all(instruments),
                        all(stages),
                        all(sectors),
                        all(countries),
                        all(customers),
                        all(skills),
                        level,
                        hoursAMonth),
                capacityAMonth,
                from,
                until);
    }

    private static List<String> all(@Nullable List<String> given) {
        return Objects.requireNonNullElse(given, List.of());
    }
}
