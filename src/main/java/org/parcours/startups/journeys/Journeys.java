package org.parcours.startups.journeys;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parcours.codelists.CodeLists;
import org.parcours.database.Once;
import org.parcours.startups.NetworkSettings;
import org.parcours.startups.StartupLists;
import org.parcours.startups.Startups;
import org.parcours.web.NotHere;
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
    private final NetworkSettings settings;
    private final CodeLists lists;
    private final Clock clock;

    Journeys(JourneyTable table, Startups startups, NetworkSettings settings, CodeLists lists, Clock clock) {
        this.lists = lists;
        this.table = table;
        this.startups = startups;
        this.settings = settings;
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
        List<Journey> earlier = table.of(startup, null);
        Journey admitted = Journey.admitted(startup, planned(admission), earlier, today());
        requireAlive(admitted, earlier, table.endedOn(startup), Boolean.TRUE.equals(admission.confirmed()));
        importAll(List.of(), List.of(admitted));
        return held(startup);
    }

    /// Refuses, until a person confirms it, that a company was first admitted after it had ended.
    private static void requireAlive(
            Journey journey, List<Journey> earlier, Optional<LocalDate> ended, boolean confirmed) {
        if (!confirmed && earlier.isEmpty()) {
            ended.filter(journey.admittedOn()::isAfter).ifPresent(day -> {
                throw Refusal.ENDED_BEFORE_ADMISSION.doubt("admittedOn", day, journey.admittedOn());
            });
        }
    }

    /// The journeys of several startups in their order, by startup.
    @Transactional(readOnly = true)
    public Map<UUID, List<Journey>> of(Collection<UUID> startups) {
        return table.of(startups);
    }

    /// Returns a journey as a file tells it, if no rule is against it.
    ///
    /// @param journey null for a new one
    /// @param others every journey of the startup, in their order
    public Journey checked(UUID startup, JourneyReport report, @Nullable Journey journey, List<Journey> others) {
        return report.on(startup, journey, others, settings.journeyMonths(), today());
    }

    /// The same; a first admission after the company ended is refused until a person confirms it.
    ///
    /// @param ended the first day on which it was seen to have ended
    public Journey checked(
            UUID startup,
            JourneyReport report,
            @Nullable Journey journey,
            List<Journey> others,
            Optional<LocalDate> ended,
            boolean confirmed) {
        Journey checked = checked(startup, report, journey, others);
        if (journey == null) {
            requireAlive(checked, others, ended, confirmed);
        }
        return checked;
    }

    /// Saves many journeys at once, new and changed ones, each as [#checked] returned it.
    ///
    /// @param stored as they are, the new ones left out
    @Transactional
    public void importAll(List<Journey> stored, List<Journey> next) {
        List<UUID> ids = next.stream().map(Journey::startup).toList();
        Map<UUID, UUID> parks = new HashMap<>();
        startups.byIds(ids).forEach((id, startup) -> parks.put(id, startup.park()));
        table.save(stored, next, parks);
    }

    /// Corrects what was said when a journey, be it the last or an earlier one, began.
    ///
    /// @param version `recordedAt` of what the correction was made on
    /// @throws org.springframework.dao.OptimisticLockingFailureException where somebody corrected it meanwhile
    @Transactional
    public Journey correctAdmission(UUID startup, UUID journey, Instant version, Admission admission) {
        startups.hold(startup);
        List<Journey> all = table.of(startup, null);
        List<Journey> earlier =
                all.stream().takeWhile(it -> !it.id().equals(journey)).toList();
        if (earlier.size() == all.size()) {
            throw new NotHere("journey " + journey);
        }
        Journey before = all.get(earlier.size());
        Journey corrected = before.corrected(planned(admission), earlier, today());
        requireAlive(corrected, earlier, table.endedOn(startup), Boolean.TRUE.equals(admission.confirmed()));
        table.lock(journey, version);
        importAll(List.of(before), List.of(corrected));
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
        if (stage != null && lists.find(StartupLists.STAGES, stage).isEmpty()) {
            throw Refusal.UNKNOWN_CODE.of("stage");
        }
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
        importAll(List.of(before), List.of(after));
        return after;
    }

    private Journey held(UUID startup) {
        return last(startup).orElseThrow(() -> Refusal.NOT_ADMITTED.of("admittedOn"));
    }

    private Admission planned(Admission admission) {
        return admission.planned(settings.journeyMonths());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
