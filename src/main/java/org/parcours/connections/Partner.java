package org.parcours.connections;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Checks;
import org.parcours.text.Countries;
import org.parcours.text.Language;
import org.parcours.text.LocalizedText;
import org.parcours.text.Refused;
import org.parcours.values.GeoPoint;
import org.parcours.values.Lines;
import org.parcours.values.WebAddress;

/// An actor of the ecosystem that the network brings startups together with.
///
/// @param mergedInto the partner that this one turned out to be; null where it stands for itself
/// @param version the moment of its last change: hand it back with a change, so that nobody's change is lost
/// @param changedBy who made that change; null for the system
public record Partner(
        UUID id,
        Facts facts,
        @Nullable UUID mergedInto,
        Instant version,
        @Nullable UUID changedBy) {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    public enum Kind {
        INVESTOR,
        BANK,
        CORPORATE,
        UNIVERSITY,
        PUBLIC_AGENCY,
        MENTOR,
        EXPERT,
        SERVICE_PROVIDER,
        MEDIA
    }

    /// Where it sits.
    ///
    /// @param country ISO 3166 alpha-2
    /// @param latitude degrees north; null with the longitude where the position is not known
    public record Place(
            @Nullable String country,
            @Nullable String city,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude) {
        public static final Place UNKNOWN = new Place(null, null, null, null);

        private Place checked(Checks checks) {
            String code = checks.readText("country", country, Countries::read);
            String town = checks.readText("city", city, Lines::one);
            GeoPoint point = checks.read("latitude", () -> GeoPoint.of(latitude, longitude));
            return point == null
                    ? new Place(code, town, null, null)
                    : new Place(code, town, point.latitude(), point.longitude());
        }
    }

    /// What is said of it in one place.
    ///
    /// @param name in Latin script, or in Arabic where it has no other
    /// @param languages that it works in, ISO 639-1; empty if unknown
    /// @param description in the languages it has; null where there is none
    /// @param parks that it serves; with no region either, it serves all
    public record Facts(
            Kind kind,
            String name,
            @Nullable String nameArabic,
            List<String> languages,
            @Nullable String website,
            @Nullable LocalizedText description,
            Place place,
            List<UUID> parks,
            List<UUID> regions) {
        public Facts {
            languages = List.copyOf(languages);
            parks = List.copyOf(parks);
            regions = List.copyOf(regions);
        }

        /// What comes in about a partner, from a form, a sheet or a machine.
        ///
        /// @param place its country by code or name; a position has both degrees
        /// @throws org.parcours.text.Refused with every field that does not fit
        public static Facts of(
                @Nullable Kind kind,
                @Nullable String name,
                @Nullable String nameArabic,
                List<String> languages,
                @Nullable String website,
                @Nullable LocalizedText description,
                Place place,
                List<UUID> parks,
                List<UUID> regions) {
            Checks checks = new Checks();
            checks.that(kind != null, "kind", "connections.refused.choose");
            String named = checks.readText("name", name, Lines::one);
            checks.that(named != null, "name", "connections.refused.name");
            String arabic = checks.readText("nameArabic", nameArabic, Lines::one);
            List<String> spoken = checks.readAll("languages", languages, Partner::language);
            WebAddress site = checks.readText("website", website, WebAddress::new);
            Place checked = place.checked(checks);
            checks.done();
            return new Facts(
                    requireNonNull(kind),
                    requireNonNull(named),
                    arabic,
                    spoken,
                    site == null ? null : site.text(),
                    description,
                    checked,
                    parks,
                    regions);
        }

        /// The web site as it is stored, sound or not; null if there is none.
        public @Nullable WebAddress site() {
            return WebAddress.storedOrNull(website);
        }
    }

    private static String language(String written) {
        String code = written.strip().toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(code)) {
            throw new Refused("text.refused.code", written);
        }
        return code;
    }

    public String name() {
        return facts.name();
    }

    /// The name in the reader's script where it is known.
    public String nameIn(Language language) {
        return language.nameOf(facts.name(), facts.nameArabic());
    }

    /// The name in the other script; empty where it is not known.
    public String otherName(Language language) {
        return language.otherNameOf(facts.name(), facts.nameArabic());
    }
}
