package org.parcours.indicators.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.FigureQuery;
import org.parcours.indicators.Subpopulation;
import org.parcours.text.LocalizedText;

/// What somebody wants to say in public.
///
/// @param code of the definition; its current version is meant
/// @param known state of knowledge; null for all that is settled when it is prepared
/// @param sentence null while it is not yet written
/// @param occasion where it is said; null where it is said nowhere in particular
/// @param replaces the publication that this one restates, with the reason; both or neither
public record PublicationDraft(
        String code,
        LocalDate on,
        @Nullable Instant known,
        @Nullable Double years,
        Subpopulation where,
        @Nullable LocalizedText sentence,
        @Nullable String occasion,
        @Nullable UUID replaces,
        @Nullable String reason) {

    FigureQuery query(Instant settled) {
        Instant state = known == null || known.isAfter(settled) ? settled : known;
        return new FigureQuery(on, state, years, where);
    }
}
