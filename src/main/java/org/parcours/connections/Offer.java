package org.parcours.connections;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Checks;
import org.parcours.text.LocalizedText;

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
        /// What comes in about an offer, from a form or a machine.
        ///
        /// @param terms makes them, or refuses what does not fit
        /// @throws org.parcours.text.Refused with every field that does not fit
        public static Draft of(
                @Nullable String family,
                @Nullable LocalizedText words,
                Supplier<Terms> terms,
                @Nullable Integer capacity,
                @Nullable LocalDate from,
                @Nullable LocalDate until) {
            Checks checks = new Checks()
                    .that(family != null && Families.codes().contains(family), "family", "connections.refused.choose")
                    .that(words != null, "words", "connections.refused.words")
                    .that(capacity != null && capacity > 0, "capacity", "connections.refused.capacity")
                    .that(from != null, "from", "connections.refused.day")
                    .that(
                            from == null || until == null || !until.isBefore(from),
                            "until",
                            "connections.refused.days");
            Terms made = checks.read("", terms);
            checks.done();
            return new Draft(
                    requireNonNull(family),
                    requireNonNull(words),
                    requireNonNull(made),
                    requireNonNull(capacity),
                    requireNonNull(from),
                    until);
        }
    }

    public Draft draft() {
        return new Draft(family, words, terms, capacity, from, until);
    }

    public boolean openOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
