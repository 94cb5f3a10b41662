package org.parcours.connections.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Terms;
import org.parcours.text.Language;
import org.parcours.text.LocalizedText;

/// An offer with what is known of its partner and of what lies between the two.
///
/// @param languages that the partner works in, ISO 639-1; empty where nobody said
/// @param parks that the partner serves; with no region either, it serves all
/// @param saidOn the last day on which somebody said that the offer stands
/// @param places introductions that it takes a month
/// @param taken introductions proposed to it in the month of the day, not declined or lapsed
/// @param alike whether its words, or synonyms of them, are among those of the need; null where one of both says
/// nothing
public record OfferProfile(
        UUID offer,
        UUID partner,
        String partnerName,
        @Nullable String partnerNameArabic,
        LocalizedText words,
        Terms terms,
        List<String> languages,
        List<UUID> parks,
        List<UUID> regions,
        LocalDate from,
        @Nullable LocalDate until,
        LocalDate saidOn,
        boolean stale,
        int places,
        int taken,
        @Nullable Boolean alike,
        Between between,
        Past past) {
    public OfferProfile {
        languages = List.copyOf(languages);
        parks = List.copyOf(parks);
        regions = List.copyOf(regions);
    }

    /// The same offer beside a need.
    OfferProfile beside(@Nullable Boolean alikeNow, Between betweenNow) {
        return new OfferProfile(
                offer,
                partner,
                partnerName,
                partnerNameArabic,
                words,
                terms,
                languages,
                parks,
                regions,
                from,
                until,
                saidOn,
                stale,
                places,
                taken,
                alikeNow,
                betweenNow,
                past);
    }

    public String nameIn(Language reader) {
        return reader.nameOf(partnerName, partnerNameArabic);
    }

    /// What lies between the startup and the partner.
    ///
    /// @param conflict why they must not be brought together; null where nothing is against it
    /// @param refusedOn the last day on which one of both declined the other; null where none did
    /// @param underWay since when an introduction is open, by whomever proposed; null where none is
    /// @param metOn the last day on which they met; null where they never did
    /// @param outcome whether something came of a meeting
    public record Between(
            @Nullable String conflict,
            @Nullable LocalDate refusedOn,
            @Nullable LocalDate underWay,
            @Nullable LocalDate metOn,
            boolean outcome) {
        public static final Between NOTHING = new Between(null, null, null, null, false);
    }

    /// How the partner's introductions on needs of this family ended.
    ///
    /// @param helped those with an outcome
    /// @param ended all that met, declined or lapsed
    public record Past(int helped, int ended) {}
}
