package org.parcours.startups.search;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.Startup;
import org.parcours.text.Language;
import org.parcours.text.LocalizedText;

/// A startup as a list shows it, on the day of the list.
///
/// @param stage code of the open stage; null where there is none
/// @param admittedOn of the last journey; null for an applicant
/// @param plannedEnd of that journey, extensions counted
/// @param seenOn day of the last observation, whatever it says
/// @param seenAs what it says: `TRADING`, `UNKNOWN`
public record Line(
        UUID id,
        LocalizedText park,
        String name,
        @Nullable String nameArabic,
        Startup.Kind kind,
        @Nullable String sector,
        State state,
        @Nullable String stage,
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate plannedEnd,
        @Nullable LocalDate exitedOn,
        @Nullable LocalDate seenOn,
        @Nullable String seenAs) {

    /// The name in the reader's script, where it is known.
    public String nameIn(Language language) {
        return language.nameOf(name, nameArabic);
    }

    /// The month of the journey that a day falls in, from 1; null where there is no journey.
    public @Nullable Long month(LocalDate on) {
        return admittedOn == null ? null : ChronoUnit.MONTHS.between(admittedOn, exitedOn == null ? on : exitedOn) + 1;
    }

    /// How many months the journey is planned to last.
    public @Nullable Long months() {
        return admittedOn == null || plannedEnd == null ? null : ChronoUnit.MONTHS.between(admittedOn, plannedEnd);
    }
}
