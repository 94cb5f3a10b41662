package org.parcours.startups.journeys;

import static org.parcours.startups.journeys.Refusal.needed;
import static org.parcours.startups.journeys.Refusal.past;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.startups.facts.Fact;
import org.parcours.values.Lines;

/// One stay on the path, from the admission to the exit. Every method answers the journey as it stands next,
/// or refuses.
///
/// @param followedFrom later than the admission where the history before it was taken over from elsewhere
/// @param plannedEnd as it was planned at admission; [#plannedEndNow()] counts the extensions
/// @param stages in their order, at most the last one open
/// @param extensions in their order
/// @param recordedAt version of the admission; null until recorded
public record Journey(
        UUID id,
        UUID startup,
        LocalDate admittedOn,
        LocalDate followedFrom,
        LocalDate plannedEnd,
        List<Stage> stages,
        List<Extension> extensions,
        @Nullable Exit exit,
        @Nullable Instant recordedAt)
        implements Fact {
    private static final double DAYS_A_MONTH = 365.25 / 12;

    public Journey {
        stages = List.copyOf(stages);
        extensions = List.copyOf(extensions);
    }

    /// @param earlier journeys of the same startup
    /// @throws org.parcours.text.Refused where an earlier journey lasts, or the days do not follow each other
    static Journey admitted(UUID startup, Admission admission, List<Journey> earlier, LocalDate today) {
        return begun(Ids.next(), startup, admission, earlier, today);
    }

    private static Journey begun(UUID id, UUID startup, Admission admission, List<Journey> earlier, LocalDate today) {
        LocalDate on = past(admission.admittedOn(), today, "admittedOn");
        for (Journey before : earlier) {
            Exit exit = before.exit();
            if (exit == null) {
                throw Refusal.STILL_ON_A_JOURNEY.of("admittedOn", before.admittedOn());
            }
            if (on.isBefore(exit.exitedOn())) {
                throw Refusal.BEFORE_LAST_EXIT.of("admittedOn", exit.exitedOn());
            }
        }
        LocalDate followed =
                admission.followedFrom() == null ? on : past(admission.followedFrom(), today, "followedFrom");
        if (followed.isBefore(on)) {
            throw Refusal.BEFORE_ADMISSION.of("followedFrom", on);
        }
        LocalDate planned = needed(admission.plannedEnd(), "plannedEnd");
        if (!planned.isAfter(on)) {
            throw Refusal.END_NOT_AFTER_ADMISSION.of("plannedEnd", on);
        }
        return new Journey(id, startup, on, followed, planned, List.of(), List.of(), null, null);
    }

    /// The same journey, admitted otherwise. What was recorded on it stays, and must still be possible.
    ///
    /// @param earlier journeys of the same startup
    /// @throws org.parcours.text.Refused where something on the journey would lie before the admission
    Journey corrected(Admission admission, List<Journey> earlier, LocalDate today) {
        Journey begun = begun(id, startup, admission, earlier, today);
        firstFact().filter(begun.admittedOn()::isAfter).ifPresent(day -> {
            throw Refusal.ADMITTED_AFTER_A_FACT.of("admittedOn", day);
        });
        if (!extensions.isEmpty() && !extensions.getFirst().plannedEnd().isAfter(begun.plannedEnd())) {
            throw Refusal.EXTENDED_LESS_FAR.of(
                    "plannedEnd", extensions.getFirst().plannedEnd());
        }
        return begun.with(stages, extensions, exit);
    }

    private Optional<LocalDate> firstFact() {
        return Stream.of(
                        stages.stream().map(Stage::since),
                        extensions.stream().map(Extension::decidedOn),
                        Stream.ofNullable(exit).map(Exit::exitedOn))
                .flatMap(days -> days)
                .min(LocalDate::compareTo);
    }

    /// Closes the stage that lasts; the day a stage ends is the first of the next.
    Journey entered(@Nullable String stage, @Nullable LocalDate since, LocalDate today) {
        refuseAfterExit("since");
        LocalDate day = past(since, today, "since");
        notBeforeAdmission(day, "since");
        List<Stage> next = new ArrayList<>(stages);
        lastStage().ifPresent(last -> {
            if (!day.isAfter(last.since()) || (last.until() != null && day.isBefore(last.until()))) {
                throw Refusal.NOT_AFTER_LAST_STAGE.of("since", last.since());
            }
            if (last.isOpen() && last.stage().equals(stage)) {
                throw Refusal.SAME_STAGE.of("stage", last.since());
            }
            next.set(next.size() - 1, last.isOpen() ? last.closed(day) : last);
        });
        next.add(new Stage(Ids.next(), needed(stage, "stage"), day, null));
        return with(next, extensions, exit);
    }

    /// The same journey, whose last stage is another.
    Journey restaged(String stage) {
        refuseAfterExit("stage");
        List<Stage> next = new ArrayList<>(stages);
        Stage last = next.removeLast();
        next.add(new Stage(last.id(), stage, last.since(), last.until()));
        return with(next, extensions, null);
    }

    /// Takes the last stage away; the one before it lasts again if it had made room for it.
    Journey withoutStage(UUID stage) {
        refuseAfterExit("stage");
        Stage last =
                lastStage().filter(it -> it.id().equals(stage)).orElseThrow(() -> Refusal.NOT_THE_LAST.of("stage"));
        List<Stage> left = new ArrayList<>(stages.subList(0, stages.size() - 1));
        reopenLast(left, last.since());
        return with(left, extensions, exit);
    }

    Journey extended(
            @Nullable LocalDate decidedOn, @Nullable LocalDate newEnd, @Nullable String decision, LocalDate today) {
        refuseAfterExit("decidedOn");
        LocalDate decided = past(decidedOn, today, "decidedOn");
        notBeforeAdmission(decided, "decidedOn");
        if (!extensions.isEmpty() && !decided.isAfter(extensions.getLast().decidedOn())) {
            throw Refusal.NOT_AFTER_LAST_EXTENSION.of(
                    "decidedOn", extensions.getLast().decidedOn());
        }
        LocalDate later = needed(newEnd, "plannedEnd");
        if (!later.isAfter(plannedEndNow())) {
            throw Refusal.NOT_LATER_THAN_PLANNED.of("plannedEnd", plannedEndNow());
        }
        List<Extension> next = new ArrayList<>(extensions);
        next.add(new Extension(
                Ids.next(), decided, later, needed(decision, "decision").strip()));
        return with(stages, next, exit);
    }

    Journey withoutExtension(UUID extension) {
        refuseAfterExit("extension");
        if (extensions.isEmpty() || !extensions.getLast().id().equals(extension)) {
            throw Refusal.NOT_THE_LAST.of("extension");
        }
        return with(stages, extensions.subList(0, extensions.size() - 1), exit);
    }

    /// Closes the stage that lasts.
    Journey left(@Nullable LocalDate exitedOn, Exit.@Nullable Kind kind, @Nullable String reason, LocalDate today) {
        refuseAfterExit("exitedOn");
        LocalDate day = past(exitedOn, today, "exitedOn");
        notBeforeAdmission(day, "exitedOn");
        List<Stage> closed = new ArrayList<>(stages);
        lastStage().ifPresent(last -> {
            if (day.isBefore(last.since())) {
                throw Refusal.NOT_AFTER_LAST_STAGE.of("exitedOn", last.since());
            }
            closed.set(closed.size() - 1, last.isOpen() ? last.closed(day) : last);
        });
        String said = Lines.text("reason", reason);
        return with(closed, extensions, new Exit(Ids.next(), day, needed(kind, "kind"), said));
    }

    /// The same journey, left otherwise.
    Journey leftOtherwise(Exit told, LocalDate today) {
        Journey left = withoutExit().left(told.exitedOn(), told.kind(), told.reason(), today);
        return left.with(left.stages, extensions, told);
    }

    /// The stage that the exit had closed lasts again.
    Journey withoutExit() {
        if (exit == null) {
            throw Refusal.NOT_LEFT.of("exitedOn");
        }
        List<Stage> reopened = new ArrayList<>(stages);
        reopenLast(reopened, exit.exitedOn());
        return with(reopened, extensions, null);
    }

    /// Months from the admission to a day, in months of a mean year.
    public double monthsUntil(LocalDate day) {
        return (day.toEpochDay() - admittedOn.toEpochDay()) / DAYS_A_MONTH;
    }

    /// Which month of the path a day lies in, counted from 1.
    public long monthOn(LocalDate day) {
        return (long) Math.floor(monthsUntil(day)) + 1;
    }

    /// Months from the admission to the planned end as it is now.
    public long monthsPlanned() {
        return Math.round(monthsUntil(plannedEndNow()));
    }

    public boolean isOpen() {
        return exit == null;
    }

    public LocalDate plannedEndNow() {
        return extensions.isEmpty() ? plannedEnd : extensions.getLast().plannedEnd();
    }

    public Optional<Stage> lastStage() {
        return stages.isEmpty() ? Optional.empty() : Optional.of(stages.getLast());
    }

    public Optional<Stage> stageNow() {
        return lastStage().filter(Stage::isOpen);
    }

    private void refuseAfterExit(String field) {
        if (exit != null) {
            throw Refusal.ALREADY_LEFT.of(field, exit.exitedOn());
        }
    }

    private void notBeforeAdmission(LocalDate day, String field) {
        if (day.isBefore(admittedOn)) {
            throw Refusal.BEFORE_ADMISSION.of(field, admittedOn);
        }
    }

    private static void reopenLast(List<Stage> stages, LocalDate closedOn) {
        if (!stages.isEmpty() && closedOn.equals(stages.getLast().until())) {
            stages.set(stages.size() - 1, stages.getLast().reopened());
        }
    }

    private Journey with(List<Stage> stages, List<Extension> extensions, @Nullable Exit exit) {
        return new Journey(id, startup, admittedOn, followedFrom, plannedEnd, stages, extensions, exit, recordedAt);
    }
}
