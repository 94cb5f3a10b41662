package org.parcours.startups.pages;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.Startup;
import org.parcours.text.LocalizedText;
import org.parcours.text.Refused;
import org.parcours.text.Saying;
import org.parcours.text.Words;
import org.parcours.values.Days;
import org.parcours.values.PartialDate;

/// The facts of a startup as they were typed, right or wrong, so that nothing typed is lost.
///
/// @param values by field
/// @param errors what is wrong, by field
public record StartupForm(Map<String, String> values, Map<String, Saying> errors) {
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

    /// What is wrong with a field; empty where nothing is.
    public String error(String field, Words words) {
        return errors.containsKey(field)
                ? Objects.requireNonNull(errors.get(field)).in(words)
                : "";
    }

    /// The facts, where every field can be read; what cannot is noted in `errors`.
    ///
    /// @param today no company is founded later
    Optional<Startup.Facts> facts(LocalDate today) {
        PartialDate founded = founded();
        try {
            Startup.Facts facts = Startup.Facts.of(
                    park(),
                    value("name"),
                    value("nameArabic"),
                    one(Startup.Kind.class, "kind"),
                    value("sector"),
                    founded,
                    one(Startup.Residency.class, "residency"),
                    value("website"),
                    description(),
                    today);
            return errors.isEmpty() ? Optional.of(facts) : Optional.empty();
        } catch (Refused refused) {
            refused.issues().forEach(issue -> errors.putIfAbsent(issue.field(), issue.says()));
            return Optional.empty();
        }
    }

    /// A day, or the month or year where no more is known.
    private @Nullable PartialDate founded() {
        try {
            return value("foundedOn").isEmpty()
                    ? null
                    : Days.read(value("foundedOn")).orRefuse();
        } catch (Refused noDay) {
            errors.put("foundedOn", Saying.of("startups.refused.day"));
            return null;
        }
    }

    private @Nullable UUID park() {
        try {
            return UUID.fromString(value("park"));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private <E extends Enum<E>> @Nullable E one(Class<E> type, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(value(field)))
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalizedText description() {
        boolean none = value("descriptionFr").isEmpty()
                && value("descriptionAr").isEmpty()
                && value("descriptionEn").isEmpty();
        return none ? null : new LocalizedText(value("descriptionFr"), value("descriptionAr"), value("descriptionEn"));
    }
}
