package org.parcours.startups.journeys;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Once;
import org.parcours.startups.Startups;
import org.parcours.web.NotHere;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The journeys of startups: admission, stages, extensions, exit, and the way back from each. Changes
/// concern the last
/// journey.
/// Methods throw [org.parcours.text.Refused] where a rule is against it, and
/// [org.parcours.web.NotHere] where the startup is not within reach.
@Component
public class Journeys {
    private final JourneyTable table;
    private final Startups startups;
    private final Clock clock;

    Journeys(JourneyTable table, Startups startups, Clock clock) {
        this.table = table;
        this.startups = startups;
        this.clock = clock;
    }

    /// In their order; the last one is the current one.
    @Transactional(readOnly = true)
    public List<Journey> of(UUID startup) {
        return Once.read(Journeys.class, "of", startup, () -> table.of(startup, null));
    }

    /// As they were known at an instant.
    @Transactional(readOnly = true)
    public List<Journey> of(UUID startup, Instant known) {
        return table.of(startup, known);
    }

    @Transactional(readOnly = true)
    public Optional<Journey> last(UUID startup) {
        return of(startup).stream().reduce((earlier, later) -> later);
    }

    @Transactional
    public Journey admit(UUID startup, Admission admission) {
        startups.hold(startup);
        Journey journey = Journey.admitted(startup, admission, table.of(startup, null), today());
        table.add(journey);
        return held(startup);
    }

    /// Corrects what was said when a journey, be it the last or an earlier one, began.
    ///
    /// @param version `recordedAt` of what the correction was made on
    /// @throws OptimisticLockingFailureException where somebody corrected it meanwhile
    @Transactional
    public Journey correctAdmission(UUID startup, UUID journey, Instant version, Admission admission) {
        startups.hold(startup);
        List<Journey> all = table.of(startup, null);
        List<Journey> earlier =
                all.stream().takeWhile(it -> !it.id().equals(journey)).toList();
        if (earlier.size() == all.size()) {
            throw new NotHere("journey " + journey);
        }
        Journey corrected = all.get(earlier.size()).corrected(admission, earlier, today());
        if (table.correct(corrected, version) == 0) {
            throw new OptimisticLockingFailureException("journey " + journey + " is not as it was at " + version);
        }
        return corrected;
    }

    /// Takes the last admission away, as long as nothing was built on it.
    ///
    /// @return the moment by which it can be taken back
    @Transactional
    public Instant withdrawAdmission(UUID startup, UUID admission) {
        startups.hold(startup);
        Journey journey = held(startup);
        if (!journey.id().equals(admission)) {
            throw Refusal.NOT_THE_LAST.of("admittedOn");
        }
        if (!journey.stages().isEmpty() || !journey.extensions().isEmpty() || journey.exit() != null) {
            throw Refusal.BUILT_UPON.of("admittedOn");
        }
        return table.remove(journey).orElseThrow(() -> new NotHere("journey " + admission));
    }

    @Transactional
    public Journey enterStage(UUID startup, @Nullable String stage, @Nullable LocalDate since) {
        return change(startup, journey -> journey.entered(stage, since, today()));
    }

    /// Takes a stage away; the one before it is open again.
    ///
    /// @return the moment by which it can be taken back
    @Transactional
    public Instant withdrawStage(UUID startup, UUID stage) {
        change(startup, journey -> journey.withoutStage(stage));
        return table.moment();
    }

    /// Plans a later end.
    ///
    /// @param plannedEnd later than the end planned until now
    @Transactional
    public Journey extend(
            UUID startup, @Nullable LocalDate decidedOn, @Nullable LocalDate plannedEnd, @Nullable String decision) {
        return change(startup, journey -> journey.extended(decidedOn, plannedEnd, decision, today()));
    }

    /// Returns the moment by which it can be taken back.
    @Transactional
    public Instant withdrawExtension(UUID startup, UUID extension) {
        change(startup, journey -> journey.withoutExtension(extension));
        return table.moment();
    }

    @Transactional
    public Journey exit(UUID startup, @Nullable LocalDate exitedOn, Exit.@Nullable Kind kind, @Nullable String reason) {
        return change(startup, journey -> journey.left(exitedOn, kind, reason, today()));
    }

    /// Returns the moment by which it can be taken back.
    @Transactional
    public Instant withdrawExit(UUID startup) {
        change(startup, Journey::withoutExit);
        return table.moment();
    }

    private Journey change(UUID startup, UnaryOperator<Journey> change) {
        startups.hold(startup);
        Journey before = held(startup);
        Journey after = change.apply(before);
        table.write(before, after);
        return after;
    }

    private Journey held(UUID startup) {
        return last(startup).orElseThrow(() -> Refusal.NOT_ADMITTED.of("admittedOn"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
