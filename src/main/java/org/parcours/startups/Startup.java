package org.parcours.startups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Language;
import org.parcours.text.LocalizedText;
import org.parcours.text.Refused;

/// One company or project from its application to years after it left; its id stays the same all the way.
///
/// @param version the moment of its last change: hand it back with a change, so that nobody's change is lost
/// @param changedBy who made that change; null for the system
public record Startup(
        UUID id, Facts facts, Instant version, @Nullable UUID changedBy) {
    public enum Kind {
        STARTUP,
        TPE,
        PROJECT_HOLDER
    }

    public enum Residency {
        RESIDENT,
        NON_RESIDENT
    }

    /// What is said of it in one place.
    ///
    /// @param name in Latin script, or in Arabic where it has no other
    /// @param sector code of the settable list; null where it is not known
    /// @param description in the languages it has; null where there is none
    public record Facts(
            UUID park,
            String name,
            @Nullable String nameArabic,
            Kind kind,
            @Nullable String sector,
            @Nullable LocalDate foundedOn,
            Residency residency,
            @Nullable String website,
            @Nullable LocalizedText description) {
        public Facts {
            name = name.strip();
            nameArabic = present(nameArabic);
            sector = present(sector);
            website = present(website);
            if (name.isEmpty()) {
                throw Refused.field("name", "startups.refused.name");
            }
        }

        private static @Nullable String present(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    public UUID park() {
        return facts.park();
    }

    public String name() {
        return facts.name();
    }

    /// The name in the reader's script where it is known.
    public String nameIn(Language language) {
        return language.nameOf(facts.name(), facts.nameArabic());
    }
}
