package org.parcours.indicators;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One subject behind a figure, as its definition counts it.
///
/// @param subject the journey, park, need or introduction that is counted
/// @param startup the dossier of the subject; null for a park
/// @param cohort year of the admission or opening
/// @param weight how many the row stands for
/// @param origin day from which time is counted
/// @param family of the need; null where the definition knows none
/// @param name and `proof` stand only in rows that are shown; a figure is computed without them
/// @param reason what decided the answer (`indicators.reason.…` in the messages), and on which day
public record EvidenceRow(
        UUID subject,
        @Nullable UUID startup,
        @Nullable UUID park,
        @Nullable String sector,
        @Nullable String stage,
        @Nullable String kind,
        @Nullable Integer cohort,
        Classification answer,
        int weight,
        LocalDate origin,
        @Nullable Observed observed,
        String reason,
        @Nullable LocalDate reasonOn,
        @Nullable String family,
        @Nullable String name,
        @Nullable Proof proof) {
    /// The time under observation, in days from the origin.
    ///
    /// @param entry later than 0 where the company was followed only from later on
    /// @param ended `ceased`, `acquired`, `merged`; null where it was last seen without an end
    /// @param alreadyEnded its first sight already showed an end, so that it was never at risk
    public record Observed(int entry, int exit, @Nullable String ended, boolean alreadyEnded) {}

    /// Where the deciding fact is written.
    ///
    /// @param source `JOURNEY` for a decision kept here, else the source of the observation or measure
    public record Proof(
            String status,
            String source,
            LocalDate seenOn,
            @Nullable String link,
            @Nullable UUID document) {}

    EvidenceRow with(@Nullable String called, @Nullable Proof found) {
        return new EvidenceRow(
                subject, startup, park, sector, stage, kind, cohort, answer, weight, origin, observed, reason, reasonOn,
                family, called, found);
    }
}
