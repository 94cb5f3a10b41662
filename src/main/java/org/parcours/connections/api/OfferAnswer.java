package org.parcours.connections.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Offer;
import org.parcours.connections.Terms;

/// One offer; an empty list restricts nothing.
record OfferAnswer(
        UUID id,
        UUID partner,
        String family,
        Map<String, String> words,
        @Nullable BigDecimal ticketFrom,
        @Nullable BigDecimal ticketTo,
        @Nullable String currency,
        List<String> instruments,
        List<String> stages,
        List<String> sectors,
        List<String> countries,
        List<String> customers,
        List<String> skills,
        @Nullable String level,
        @Nullable Integer hoursAMonth,
        int capacityAMonth,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate confirmedOn,
        Instant version) {
    static OfferAnswer of(Offer offer) {
        Terms terms = offer.terms();
        return new OfferAnswer(
                offer.id(),
                offer.partner(),
                offer.family(),
                offer.words().toMap(),
                terms.ticketFrom(),
                terms.ticketTo(),
                terms.currency(),
                terms.instruments(),
                terms.stages(),
                terms.sectors(),
                terms.countries(),
                terms.customers(),
                terms.skills(),
                terms.level(),
                terms.hoursAMonth(),
                offer.capacity(),
                offer.from(),
                offer.until(),
                offer.confirmedOn(),
                offer.version());
    }
}
