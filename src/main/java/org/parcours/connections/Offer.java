package org.parcours.connections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.LocalizedText;
import org.parcours.text.Refused;

/// What a partner offers to startups that need something of this family.
///
/// @param family code of the needs that it answers
/// @param words what it is, in the languages it has
/// @param capacity introductions that it takes a month
/// @param until last day; null while it lasts
/// @param confirmedOn the last day on which somebody confirmed it; null where nobody has
/// @param version the moment of its last change: hand it back with a change
public record Offer(
        UUID id,
        UUID partner,
        String family,
        LocalizedText words,
        Terms terms,
        int capacity,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate confirmedOn,
        Instant version) {
    /// What is said of it, by whoever writes it down.
    public record Draft(
            String family,
            LocalizedText words,
            Terms terms,
            int capacity,
            LocalDate from,
            @Nullable LocalDate until) {
        public Draft {
            if (until != null && until.isBefore(from)) {
                throw Refused.field("until", "connections.refused.days");
            }
            if (capacity < 1) {
                throw Refused.field("capacity", "connections.refused.capacity");
            }
        }
    }

    public Draft draft() {
        return new Draft(family, words, terms, capacity, from, until);
    }

    public boolean openOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
