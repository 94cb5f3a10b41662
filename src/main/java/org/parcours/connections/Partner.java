package org.parcours.connections;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Language;
import org.parcours.text.LocalizedText;
import org.parcours.text.Refused;
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

        public Place {
            country = present(country);
            city = present(city);
        }
    }

    /// What is said of it in one place.
    ///
    /// @param name in Latin script, or in Arabic where it has no other
    /// @param languages that it works in, ISO 639-1; empty where nobody said
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
            name = name.strip();
            nameArabic = present(nameArabic);
            website = present(website);
            languages = List.copyOf(languages);
            parks = List.copyOf(parks);
            regions = List.copyOf(regions);
            if (name.isEmpty()) {
                throw Refused.field("name", "connections.refused.name");
            }
        }

        /// The web site as it is stored, sound or not; null if there is none.
        public @Nullable WebAddress site() {
            return WebAddress.storedOrNull(website);
        }
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
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
