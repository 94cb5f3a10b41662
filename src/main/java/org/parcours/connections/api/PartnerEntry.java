package org.parcours.connections.api;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Partner;
import org.parcours.text.LocalizedText;

/// A partner as a client sends it; what it leaves out is not known.
record PartnerEntry(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String nameArabic,
        @Nullable List<String> languages,
        @Nullable String website,
        @Nullable LocalizedText description,
        @Nullable String country,
        @Nullable String city,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable List<UUID> parks,
        @Nullable List<UUID> regions) {
    Partner.Facts facts() {
        return Partner.Facts.of(
                Arrays.stream(Partner.Kind.values())
                        .filter(one -> one.name().equalsIgnoreCase(kind))
                        .findFirst()
                        .orElse(null),
                name,
                nameArabic,
                Objects.requireNonNullElse(languages, List.of()),
                website,
                description,
                new Partner.Place(country, city, latitude, longitude),
                Objects.requireNonNullElse(parks, List.of()),
                Objects.requireNonNullElse(regions, List.of()));
    }
}
