package org.parcours.indicators;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a figure is asked for.
///
/// @param on reference day: nothing dated after it is used
/// @param known state of knowledge: nothing recorded after it is used
/// @param years N of the definition; null for its own default
public record FigureQuery(
        LocalDate on, Instant known, @Nullable Double years, Subpopulation where) {
    public FigureQuery {
        if (years != null && !(years > 0 && years <= 50)) {
            throw new IllegalArgumentException("years must lie between 0 and 50: " + years);
        }
    }

    public FigureQuery(LocalDate on, Instant known) {
        this(on, known, null, Subpopulation.ALL);
    }

    public FigureQuery where(Subpopulation other) {
        return new FigureQuery(on, known, years, other);
    }

    public FigureQuery years(@Nullable Double other) {
        return new FigureQuery(on, known, other, where);
    }
}
