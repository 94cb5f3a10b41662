package org.parcours.connections;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.journeys.Refusal;
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
        /// What comes in about an offer, from a form, a sheet or a machine.
        ///
        /// @param terms before they are checked
        /// @throws org.parcours.text.Refused with every field that does not fit
        public static Draft of(
                @Nullable String family,
                @Nullable LocalizedText words,
                Terms terms,
                @Nullable Integer capacity,
                @Nullable LocalDate from,
                @Nullable LocalDate until) {
            Checks checks = new Checks()
                    .that(family != null && Families.codes().contains(family), "family", "connections.refused.choose")
                    .that(words != null, "words", "connections.refused.words");
            Terms checked = checks.read("", terms::checked);
            check(checks, capacity, from, until);
            checks.done();
            return new Draft(
                    requireNonNull(family),
                    requireNonNull(words),
                    requireNonNull(checked),
                    requireNonNull(capacity),
                    requireNonNull(from),
                    until);
        }

        /// The same offer, of another capacity or other days.
        ///
        /// @throws org.parcours.text.Refused with each of them that does not fit
        public Draft lasting(int many, LocalDate first, @Nullable LocalDate last) {
            Checks checks = new Checks();
            check(checks, many, first, last);
            checks.done();
            return new Draft(family, words, terms, many, first, last);
        }

        private static void check(
                Checks checks, @Nullable Integer capacity, @Nullable LocalDate from, @Nullable LocalDate until) {
            checks.that(capacity != null && Terms.isAMonth(capacity), "capacity", "connections.refused.capacity")
                    .that(from != null, "from", "connections.refused.day")
                    .that(until == null || from == null || !until.isBefore(from), "until", "connections.refused.days");
        }
    }

    /// An offer as a file tells it.
    ///
    /// @param confirmedOn the last day on which somebody said that it stood; null if the file says none
    public record Told(UUID partner, Draft draft, @Nullable LocalDate confirmedOn) {
        /// @throws org.parcours.text.Refused if the day is still to come
        public Told(UUID partner, Draft draft, @Nullable LocalDate confirmedOn, LocalDate today) {
            this(partner, draft, confirmedOn);
            new Checks()
                    .that(
                            confirmedOn == null || !confirmedOn.isAfter(today),
                            "confirmedOn",
                            Refusal.IN_THE_FUTURE.key())
                    .done();
        }
    }

    public Draft draft() {
        return new Draft(family, words, terms, capacity, from, until);
    }

    public boolean openOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
