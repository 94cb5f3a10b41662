package org.parcours.startups.facts;

import static org.parcours.startups.journeys.Refusal.needed;
import static org.parcours.startups.journeys.Refusal.past;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.journeys.Refusal;

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
        UNKNOWN
    }

    /// What somebody says they saw, before the rules have looked at it.
    public record Draft(
            @Nullable LocalDate seenOn,
            @Nullable Status status,
            @Nullable Source source,
            @Nullable LocalDate happenedOn,
            @Nullable String link,
            @Nullable UUID document,
            @Nullable String note) {}

    /// @throws org.parcours.text.Refused where something is missing or a day is impossible
    static Observation of(UUID id, UUID startup, Draft draft, LocalDate today) {
        LocalDate seen = past(draft.seenOn(), today, "seenOn");
        if (draft.happenedOn() != null && draft.happenedOn().isAfter(seen)) {
            throw Refusal.HAPPENED_AFTER_SEEN.of("happenedOn", seen);
        }
        return new Observation(
                id,
                startup,
                seen,
                needed(draft.status(), "status"),
                needed(draft.source(), "source"),
                draft.happenedOn(),
                link(draft.link()),
                draft.document(),
                draft.note() == null || draft.note().isBlank()
                        ? null
                        : draft.note().strip(),
                null);
    }

    /// Only addresses of the web: a link is shown, and `javascript:` is an address too.
    private static @Nullable String link(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            URI address = URI.create(typed.strip());
            if (address.getHost() != null
                    && ("https".equalsIgnoreCase(address.getScheme())
                            || "http".equalsIgnoreCase(address.getScheme()))) {
                return address.toString();
            }
        } catch (IllegalArgumentException noAddress) {
            throw Refusal.NOT_A_LINK.of("link");
        }
        throw Refusal.NOT_A_LINK.of("link");
    }
}
