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
        return form.made(() -> Partner.Facts.of(
                form.one(Partner.Kind.class, "kind"),
                form.value("name"),
                form.text("nameArabic"),
                form.all("languages"),
                form.text("website"),
                form.localized("description"),
                new Partner.Place(
                        form.text("country"), form.text("city"), form.number("latitude"), form.number("longitude")),
                form.ids("parks"),
                form.ids("regions")));
    }

    /// Languages that a partner may say it works in, ISO 639-1.
    static List<String> languages(Language reader) {
        return reader == Language.ARABIC
                ? List.of("ar", "fr", "en", "es", "pt", "de", "it", "zh")
                : List.of("fr", "ar", "en", "es", "pt", "de", "it", "zh");
    }
}
