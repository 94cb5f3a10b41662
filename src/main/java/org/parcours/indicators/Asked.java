package org.parcours.indicators;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a figure is asked for.
///
/// @param on reference day: nothing dated after it is used
/// @param known state of knowledge: nothing recorded after it is used
/// @param years N of the definition; null for its own default
public record Asked(LocalDate on, Instant known, @Nullable Double years, Selection where) {
    public Asked {
        if (years != null && !(years > 0 && years <= 50)) {
            throw new IllegalArgumentException("years must lie between 0 and 50: " + years);
        }
    }

    public Asked(LocalDate on, Instant known) {
        this(on, known, null, Selection.ALL);
    }

    public Asked where(Selection other) {
        return new Asked(on, known, years, other);
    }

    public Asked years(@Nullable Double other) {
        return new Asked(on, known, other, where);
    }
}
