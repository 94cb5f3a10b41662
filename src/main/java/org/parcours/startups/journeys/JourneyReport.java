package org.parcours.startups.journeys;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Checks;

/// What one row of a file tells of a journey; null for what it does not say, which stays as it is.
///
/// @param followedFrom since when whoever made the file saw the startup: earlier than the admission means from the
/// admission on, and a later file that saw it later moves nothing
public record JourneyReport(
        @Nullable LocalDate admittedOn,
        @Nullable LocalDate followedFrom,
        @Nullable LocalDate plannedEnd,
        @Nullable String stage,
        @Nullable LocalDate since,
        @Nullable LocalDate exitedOn,
        Exit.@Nullable Kind exitKind,
        @Nullable String exitReason) {
    /// Whether it tells of no journey: when a startup was seen is not said of one.
    public boolean isEmpty() {
        return Stream.of(admittedOn, plannedEnd, stage, since, exitedOn, exitKind)
                .allMatch(Objects::isNull);
    }

    /// The journey as the row leaves it, under the rules of each of its steps.
    ///
    /// @param known null for a new one
    /// @param all journeys of the startup in their order
    /// @param months planned for a new journey, if the row says nothing of its end
    /// @throws org.parcours.text.Refused where a step is not possible
    Journey on(UUID startup, @Nullable Journey known, List<Journey> all, int months, LocalDate today) {
        Journey admitted =
                known == null ? Journey.admitted(startup, admission(months), all, today) : corrected(known, all, today);
        Checks checks = new Checks();
        Journey staged = checks.read("stage", () -> staged(admitted, today));
        Journey left =
                checks.read("exitedOn", () -> left(Optional.ofNullable(staged).orElse(admitted), today));
        checks.done();
        return Optional.ofNullable(left).orElse(admitted);
    }

    private Admission admission(int months) {
        LocalDate followed = followedFrom != null && admittedOn != null && followedFrom.isBefore(admittedOn)
                ? admittedOn
                : followedFrom;
        return new Admission(admittedOn, followed, plannedEnd).planned(months);
    }

    private Journey corrected(Journey known, List<Journey> all, LocalDate today) {
        LocalDate followed = followedFrom == null || !followedFrom.isBefore(known.followedFrom())
                ? known.followedFrom()
                : followedFrom.isBefore(known.admittedOn()) ? known.admittedOn() : followedFrom;
        LocalDate planned = plannedEnd == null ? known.plannedEnd() : plannedEnd;
        if (followed.equals(known.followedFrom()) && planned.equals(known.plannedEnd())) {
            return known;
        }
        List<Journey> earlier =
                all.stream().takeWhile(one -> !one.id().equals(known.id())).toList();
        return known.corrected(new Admission(known.admittedOn(), followed, planned), earlier, today);
    }

    private Journey staged(Journey journey, LocalDate today) {
        Stage last = journey.lastStage().orElse(null);
        if (stage == null) {
            return journey;
        }
        if (last == null) {
            return journey.entered(stage, since == null ? journey.admittedOn() : since, today);
        }
        if (stage.equals(last.stage()) && (since == null || since.equals(last.since()))) {
            return journey;
        }
        return last.since().equals(Refusal.needed(since, "since"))
                ? journey.restaged(stage)
                : journey.entered(stage, since, today);
    }

    private Journey left(Journey journey, LocalDate today) {
        Exit known = journey.exit();
        if (exitedOn == null && exitKind == null) {
            return journey;
        }
        if (known == null) {
            return journey.left(exitedOn, exitKind, exitReason, today);
        }
        Exit told = new Exit(
                known.id(),
                exitedOn == null ? known.exitedOn() : exitedOn,
                exitKind == null ? known.kind() : exitKind,
                exitReason == null ? known.reason() : exitReason);
        return told.equals(known) ? journey : journey.leftOtherwise(told, today);
    }
}
