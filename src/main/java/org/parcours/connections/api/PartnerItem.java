package org.parcours.connections.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.search.PartnerLine;
import org.parcours.web.lists.Address;

/// A partner as the list gives it.
record PartnerItem(
        UUID id,
        String kind,
        String name,
        @Nullable String nameArabic,
        @Nullable String country,
        @Nullable String city,
        List<String> families,
        int openOffers,
        int staleOffers,
        @Nullable LocalDate lastConfirmedOn) {
    static PartnerItem of(PartnerLine line) {
        return new PartnerItem(
                line.id(),
                Address.path(line.kind()),
                line.name(),
                line.nameArabic(),
                line.country(),
                line.city(),
                line.families(),
                line.open(),
                line.stale(),
                line.saidOn());
    }
}
