package org.parcours.coaching.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is in charge of a startup, as its dossier shows it.
///
/// @param acting who acts today; null where nobody does
/// @param beside what explains it: since when, or for whom and until when
/// @param handovers notes to the next coordinator, latest first; staff only
/// @param change the form that hands it over; null where the reader may not
public record InChargeView(
        @Nullable String acting,
        @Nullable String beside,
        List<Handover> handovers,
        @Nullable String change) {
    public record Handover(String line, String note) {}
}
