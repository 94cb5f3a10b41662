package org.parcours.startups.facts;

import static java.util.Objects.requireNonNull;
import static org.parcours.startups.journeys.Refusal.needed;
import static org.parcours.startups.journeys.Refusal.past;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.journeys.Refusal;
import org.parcours.text.Checks;
import org.parcours.values.Lines;
import org.parcours.values.WebAddress;

/// What a company was seen to be on a day, by a source.
///
/// @param happenedOn the day it really changed, where the source tells; otherwise it only lies before `seenOn`
/// @param document proof kept in the dossier
/// @param recordedAt version; null until recorded
public record Observation(
        UUID id,
        UUID startup,
        LocalDate seenOn,
        Status status,
        Source source,
        @Nullable LocalDate happenedOn,
        @Nullable String link,
        @Nullable UUID document,
        @Nullable String note,
        @Nullable Instant recordedAt)
        implements Fact {
    public enum Status {
        TRADING,
        DORMANT,
        CEASED,
        ACQUIRED,
        MERGED,
        LISTED,
        UNKNOWN;

        /// Whether the company goes on no more by itself.
        public boolean isEnd() {
            return this == CEASED || this == ACQUIRED || this == MERGED;
        }
    }

    /// The day on which the company ended, or was seen to have; empty while it goes on.
    public Optional<LocalDate> endedOn() {
        return status.isEnd() ? Optional.of(happenedOn == null ? seenOn : happenedOn) : Optional.empty();
    }

    /// What somebody says they saw, before the rules have looked at it.
    ///
    /// @param confirmed whether a person says that it is right although it is doubtful
    public record Draft(
            @Nullable LocalDate seenOn,
            @Nullable Status status,
            @Nullable Source source,
            @Nullable LocalDate happenedOn,
            @Nullable String link,
            @Nullable UUID document,
            @Nullable String note,
            @Nullable Boolean confirmed) {
        public Draft(
                @Nullable LocalDate seenOn,
                @Nullable Status status,
                @Nullable Source source,
                @Nullable LocalDate happenedOn,
                @Nullable String link,
                @Nullable UUID document,
                @Nullable String note) {
            this(seenOn, status, source, happenedOn, link, document, note, null);
        }
    }

    /// The observation that a draft tells.
    ///
    /// @throws org.parcours.text.Refused where something is missing or a day is impossible
    static Observation of(UUID id, UUID startup, Draft draft, LocalDate today) {
        Checks checks = new Checks();
        LocalDate seen = checks.read("seenOn", () -> past(draft.seenOn(), today, "seenOn"));
        Status status = checks.read("status", () -> needed(draft.status(), "status"));
        Source source = checks.read("source", () -> needed(draft.source(), "source"));
        if (seen != null && draft.happenedOn() != null) {
            checks.that(!draft.happenedOn().isAfter(seen), "happenedOn", Refusal.HAPPENED_AFTER_SEEN.key(), seen);
        }
        WebAddress link = checks.readText("link", draft.link(), WebAddress::new);
        String note = checks.readText("note", draft.note(), Lines::several);
        checks.done();
        return new Observation(
                id,
                startup,
                requireNonNull(seen),
                requireNonNull(status),
                requireNonNull(source),
                draft.happenedOn(),
                link == null ? null : link.text(),
                draft.document(),
                note,
                null);
    }
}
