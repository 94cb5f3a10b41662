package org.parcours.connections.pages;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Partner;
import org.parcours.text.Language;
import org.parcours.text.Refused;

/// What is said of a partner, between the form and the record.
final class PartnerForm {
    private PartnerForm() {}

    static Map<String, List<String>> of(Partner.Facts facts) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Typed.put(values, "kind", facts.kind());
        Typed.put(values, "name", facts.name());
        Typed.put(values, "nameArabic", facts.nameArabic());
        values.put("languages", facts.languages());
        Typed.put(values, "website", facts.website());
        Typed.put(values, "country", facts.place().country());
        Typed.put(values, "city", facts.place().city());
        Typed.put(values, "latitude", plain(facts.place().latitude()));
        Typed.put(values, "longitude", plain(facts.place().longitude()));
        values.put("parks", ids(facts.parks()));
        values.put("regions", ids(facts.regions()));
        Typed.localized(values, "description", facts.description());
        return values;
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private static List<String> ids(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    /// The facts, where every field can be read; what cannot is noted in the form.
    static Optional<Partner.Facts> facts(Typed form) {
        Partner.Kind kind = form.one(Partner.Kind.class, "kind");
        Partner.Place place = place(form);
        String website = website(form);
        List<UUID> parks = form.ids("parks");
        List<UUID> regions = form.ids("regions");
        if (form.value("name").isEmpty()) {
            form.refuse("name", "connections.refused.name");
        }
        if (form.wrong() || kind == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Partner.Facts(
                    kind,
                    form.value("name"),
                    form.text("nameArabic"),
                    form.all("languages"),
                    website,
                    form.localized("description"),
                    place,
                    parks,
                    regions));
        } catch (Refused refused) {
            form.refuse(refused);
            return Optional.empty();
        }
    }

    private static @Nullable String website(Typed form) {
        String typed = form.value("website");
        String address = typed.isEmpty() || typed.contains("://") ? typed : "https://" + typed;
        if (!address.isEmpty() && !address.matches("https?://[^\\s/$.?#][^\\s]*")) {
            form.refuse("website", "connections.refused.website");
        }
        return address.isEmpty() ? null : address;
    }

    private static Partner.Place place(Typed form) {
        String country = form.text("country");
        if (country != null && !Labels.COUNTRIES.contains(country)) {
            form.refuse("country", "connections.refused.choose");
        }
        return new Partner.Place(
                country, form.text("city"), degrees(form, "latitude", 90), degrees(form, "longitude", 180));
    }

    private static @Nullable BigDecimal degrees(Typed form, String field, int most) {
        BigDecimal degrees = form.number(field);
        if (degrees != null && degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            form.refuse(field, "connections.refused.degrees");
        }
        return degrees;
    }

    /// Languages that a partner may say it works in, ISO 639-1.
    static List<String> languages(Language reader) {
        return reader == Language.ARABIC
                ? List.of("ar", "fr", "en", "es", "pt", "de", "it", "zh")
                : List.of("fr", "ar", "en", "es", "pt", "de", "it", "zh");
    }
}
