package org.parcours.startups.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.Startup;
import org.parcours.text.Days;
import org.parcours.text.LocalizedText;
import org.parcours.text.Refused;

/// The facts of a startup as they were typed, right or wrong, so that nothing typed is lost.
///
/// @param values by field
/// @param errors message key of what is wrong, by field
public record StartupForm(Map<String, String> values, Map<String, String> errors) {
    public static final List<String> FIELDS = List.of(
            "name",
            "nameArabic",
            "kind",
            "park",
            "sector",
            "residency",
            "foundedOn",
            "website",
            "descriptionFr",
            "descriptionAr",
            "descriptionEn");

    static StartupForm typed(Map<String, String> form) {
        Map<String, String> values = new LinkedHashMap<>();
        FIELDS.forEach(field -> values.put(field, form.getOrDefault(field, "").strip()));
        return new StartupForm(values, new LinkedHashMap<>());
    }

    static StartupForm empty(@Nullable UUID park) {
        return typed(Map.of("kind", "STARTUP", "residency", "RESIDENT", "park", Objects.toString(park, "")));
    }

    static StartupForm of(Startup.Facts facts) {
        Map<String, String> description = Optional.ofNullable(facts.description())
                .map(LocalizedText::toMap)
                .orElse(Map.of());
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", facts.name());
        values.put("nameArabic", Objects.toString(facts.nameArabic(), ""));
        values.put("kind", facts.kind().name());
        values.put("park", facts.park().toString());
        values.put("sector", Objects.toString(facts.sector(), ""));
        values.put("residency", facts.residency().name());
        values.put("foundedOn", Objects.toString(facts.foundedOn(), ""));
        values.put("website", Objects.toString(facts.website(), ""));
        values.put("descriptionFr", description.getOrDefault("fr", ""));
        values.put("descriptionAr", description.getOrDefault("ar", ""));
        values.put("descriptionEn", description.getOrDefault("en", ""));
        return new StartupForm(values, new LinkedHashMap<>());
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /// Message key of what is wrong with a field; empty where nothing is.
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    /// The facts, where every field can be read; what cannot is noted in `errors`.
    ///
    /// @param today no company is founded later
    Optional<Startup.Facts> facts(LocalDate today) {
        LocalDate founded = founded(today);
        String website = website();
        UUID park = park();
        Startup.Kind kind = one(Startup.Kind.class, "kind");
        Startup.Residency residency = one(Startup.Residency.class, "residency");
        if (value("name").isBlank()) {
            errors.put("name", "startups.refused.name");
        }
        if (!errors.isEmpty() || park == null || kind == null || residency == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Startup.Facts(
                    park,
                    value("name"),
                    value("nameArabic"),
                    kind,
                    value("sector"),
                    founded,
                    residency,
                    website,
                    description()));
        } catch (Refused refused) {
            errors.put(refused.field(), refused.key());
            return Optional.empty();
        }
    }

    private @Nullable LocalDate founded(LocalDate today) {
        try {
            LocalDate day = value("foundedOn").isEmpty() ? null : Days.read(value("foundedOn"));
            if (day != null && day.isAfter(today)) {
                errors.put("foundedOn", "startups.refused.founded.future");
            }
            return day;
        } catch (DateTimeParseException noDay) {
            errors.put("foundedOn", "startups.refused.day");
            return null;
        }
    }

    private @Nullable String website() {
        String typed = value("website");
        String address = typed.isEmpty() || typed.contains("://") ? typed : "https://" + typed;
        if (!address.isEmpty() && !address.matches("https?://[^\\s/$.?#][^\\s]*")) {
            errors.put("website", "startups.refused.website");
        }
        return address.isEmpty() ? null : address;
    }

    private @Nullable UUID park() {
        try {
            return UUID.fromString(value("park"));
        } catch (IllegalArgumentException none) {
            errors.put("park", "startups.refused.park");
            return null;
        }
    }

    private <E extends Enum<E>> @Nullable E one(Class<E> type, String field) {
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(value(field)))
                .findFirst();
        if (found.isEmpty()) {
            errors.put(field, "startups.refused.choose");
        }
        return found.orElse(null);
    }

    private @Nullable LocalizedText description() {
        boolean none = value("descriptionFr").isEmpty()
                && value("descriptionAr").isEmpty()
                && value("descriptionEn").isEmpty();
        return none ? null : new LocalizedText(value("descriptionFr"), value("descriptionAr"), value("descriptionEn"));
    }
}
