package org.parcours.connections.api;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Partner;
import org.parcours.text.LocalizedText;
import org.parcours.text.Refused;

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
        Partner.Kind read = Arrays.stream(Partner.Kind.values())
                .filter(one -> one.name().equalsIgnoreCase(kind))
                .findFirst()
                .orElseThrow(() -> Refused.field("kind", "connections.refused.choose"));
        if (country != null && !List.of(Locale.getISOCountries()).contains(country)) {
            throw Refused.field("country", "connections.refused.choose");
        }
        if (website != null && !website.matches("https?://[^\\s/$.?#][^\\s]*")) {
            throw Refused.field("website", "connections.refused.website");
        }
        return new Partner.Facts(
                read,
                Objects.requireNonNullElse(name, ""),
                nameArabic,
                Objects.requireNonNullElse(languages, List.of()),
                website,
                description,
                new Partner.Place(
                        country, city, degrees("latitude", latitude, 90), degrees("longitude", longitude, 180)),
                Objects.requireNonNullElse(parks, List.of()),
                Objects.requireNonNullElse(regions, List.of()));
    }

    private static @Nullable BigDecimal degrees(String field, @Nullable BigDecimal degrees, int most) {
        if (degrees != null && degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw Refused.field(field, "connections.refused.degrees");
        }
        return degrees;
    }
}
