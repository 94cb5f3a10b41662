package org.parcours.connections.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Offer;
import org.parcours.connections.Partner;
import org.parcours.text.LocalizedText;
import org.parcours.web.lists.Address;

/// One partner with what it offers.
record PartnerAnswer(
        UUID id,
        String kind,
        String name,
        @Nullable String nameArabic,
        List<String> languages,
        @Nullable String website,
        Map<String, String> description,
        @Nullable String country,
        @Nullable String city,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        List<UUID> parks,
        List<UUID> regions,
        @Nullable UUID mergedInto,
        List<OfferAnswer> offers,
        Instant version) {
    static PartnerAnswer of(Partner partner, List<Offer> offers) {
        Partner.Facts facts = partner.facts();
        LocalizedText description = facts.description();
        return new PartnerAnswer(
                partner.id(),
                Address.path(facts.kind()),
                facts.name(),
                facts.nameArabic(),
                facts.languages(),
                facts.website(),
                description == null ? Map.of() : description.toMap(),
                facts.place().country(),
                facts.place().city(),
                facts.place().latitude(),
                facts.place().longitude(),
                facts.parks(),
                facts.regions(),
                partner.mergedInto(),
                offers.stream().map(OfferAnswer::of).toList(),
                partner.version());
    }
}
