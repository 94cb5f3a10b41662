package org.parcours.coaching;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Language;

/// A startup in somebody's portfolio.
///
/// @param person acts for it today; differs from the holder while somebody stands in
/// @param supported it is on a journey
/// @param lastExchange the day of the last exchange with anybody; null where there was none
/// @param note what was handed over with it
public record PortfolioEntry(
        UUID startup,
        String name,
        @Nullable String nameArabic,
        UUID park,
        UUID person,
        UUID holder,
        LocalDate since,
        boolean supported,
        @Nullable LocalDate lastExchange,
        int openSteps,
        int lateSteps,
        @Nullable String note) {
    public String nameIn(Language reader) {
        return reader.nameOf(name, nameArabic);
    }
}
