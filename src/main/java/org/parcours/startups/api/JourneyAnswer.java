package org.parcours.startups.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.facts.Measure;
import org.parcours.startups.facts.Observation;
import org.parcours.startups.facts.Source;
import org.parcours.startups.journeys.Exit;
import org.parcours.startups.journeys.Journey;

/// The journeys of a startup and what was seen of it, for machines. Days are ISO 8601, codes those of the settable
/// lists.
///
/// @param known the state of knowledge that was asked for; null for the present
public record JourneyAnswer(
        UUID startup, @Nullable Instant known, List<Stay> journeys, List<Seen> observations, List<Value> measures) {
    /// One journey.
    ///
    /// @param plannedEnd as planned at admission
    /// @param plannedEndNow with the extensions
    public record Stay(
            UUID id,
            LocalDate admittedOn,
            LocalDate followedFrom,
            LocalDate plannedEnd,
            LocalDate plannedEndNow,
            List<Period> stages,
            List<Longer> extensions,
            @Nullable End exit) {
        static Stay of(Journey journey) {
            return new Stay(
                    journey.id(),
                    journey.admittedOn(),
                    journey.followedFrom(),
                    journey.plannedEnd(),
                    journey.plannedEndNow(),
                    journey.stages().stream()
                            .map(stage -> new Period(stage.id(), stage.stage(), stage.since(), stage.until()))
                            .toList(),
                    journey.extensions().stream()
                            .map(it -> new Longer(it.id(), it.decidedOn(), it.plannedEnd(), it.decision()))
                            .toList(),
                    End.of(journey.exit()));
        }
    }

    /// One stage.
    ///
    /// @param until the first day out of it; null while it lasts
    public record Period(
            UUID id,
            String stage,
            LocalDate since,
            @Nullable LocalDate until) {}

    public record Longer(UUID id, LocalDate decidedOn, LocalDate plannedEnd, String decision) {}

    public record End(
            LocalDate exitedOn, Exit.Kind kind, @Nullable String reason) {
        static @Nullable End of(@Nullable Exit exit) {
            return exit == null ? null : new End(exit.exitedOn(), exit.kind(), exit.reason());
        }
    }

    public record Seen(
            UUID id,
            LocalDate seenOn,
            Observation.Status status,
            Source source,
            @Nullable LocalDate happenedOn,
            @Nullable String link,
            @Nullable UUID document,
            @Nullable String note) {
        static Seen of(Observation seen) {
            return new Seen(
                    seen.id(),
                    seen.seenOn(),
                    seen.status(),
                    seen.source(),
                    seen.happenedOn(),
                    seen.link(),
                    seen.document(),
                    seen.note());
        }
    }

    public record Value(
            UUID id,
            String kind,
            LocalDate from,
            LocalDate until,
            BigDecimal value,
            @Nullable String currency,
            Source source,
            LocalDate statedOn) {
        static Value of(Measure measure) {
            return new Value(
                    measure.id(),
                    measure.kind(),
                    measure.from(),
                    measure.until(),
                    measure.value(),
                    measure.currency(),
                    measure.source(),
                    measure.statedOn());
        }
    }
}
