package org.parcours.sample.coordination;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.sample.register.Register.Sitting;
import org.parcours.sample.register.Staff.Member;

/// Somebody held a startup for a while.
///
/// @param until the day from which somebody else does, or nobody; null while it lasts
record Span(
        UUID row,
        Sitting written,
        Member holder,
        LocalDate from,
        @Nullable LocalDate until) {
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    Span until(LocalDate day) {
        return new Span(row, written, holder, from, day);
    }
}
