package org.parcours.indicators.network;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Figure;
import org.parcours.text.LocalizedText;

/// A park on the day.
///
/// @param opened its first day; null while in preparation
/// @param supported startups and TPE with an open journey
/// @param admitted journeys since its opening
/// @param overdue open journeys past their planned end
/// @param completed the headline of the path completed in it; null where nobody was admitted
public record ParkLine(
        UUID id,
        String code,
        LocalizedText names,
        @Nullable LocalDate opened,
        long supported,
        long admitted,
        long overdue,
        Figure.@Nullable Group completed) {
    public ParkLine with(Figure.@Nullable Group share) {
        return new ParkLine(id, code, names, opened, supported, admitted, overdue, share);
    }
}
