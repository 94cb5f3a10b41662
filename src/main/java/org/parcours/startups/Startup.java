package org.parcours.startups;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Checks;
import org.parcours.text.Language;
import org.parcours.text.LocalizedText;
import org.parcours.values.Lines;
import org.parcours.values.PartialDate;
import org.parcours.values.WebAddress;

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
            @Nullable PartialDate foundedOn,
            Residency residency,
            @Nullable String website,
            @Nullable LocalizedText description) {
        /// What comes in about a startup, from a form, a sheet or a survey.
        ///
        /// @param today no company is founded later
        /// @throws org.parcours.text.Refused with every field that does not fit
        public static Facts of(
                @Nullable UUID park,
                @Nullable String name,
                @Nullable String nameArabic,
                @Nullable Kind kind,
                @Nullable String sector,
                @Nullable PartialDate foundedOn,
                @Nullable Residency residency,
                @Nullable String website,
                @Nullable LocalizedText description,
                LocalDate today) {
            Checks checks = new Checks();
            String named = checks.readText("name", name, Lines::one);
            String arabic = checks.readText("nameArabic", nameArabic, Lines::one);
            WebAddress site = checks.readText("website", website, WebAddress::new);
            checks.that(named != null, "name", "startups.refused.name")
                    .that(park != null, "park", "startups.refused.park")
                    .that(kind != null, "kind", "startups.refused.choose")
                    .that(residency != null, "residency", "startups.refused.choose")
                    .that(
                            foundedOn == null || !foundedOn.first().isAfter(today),
                            "foundedOn",
                            "startups.refused.founded.future")
                    .done();
            return new Facts(
                    requireNonNull(park),
                    requireNonNull(named),
                    arabic,
                    requireNonNull(kind),
                    sector == null || sector.isBlank() ? null : sector.strip(),
                    foundedOn,
                    requireNonNull(residency),
                    site == null ? null : site.text(),
                    description);
        }

        /// The web site as it is stored, sound or not; null if there is none.
        public @Nullable WebAddress site() {
            return WebAddress.storedOrNull(website);
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
