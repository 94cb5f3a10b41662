package org.parcours.startups.journeys;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parcours.database.Ids;
import org.parcours.web.NotHere;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Turnover, jobs, funds and what else a network measures, over time.
/// Methods throw [org.parcours.startups.Refused] where a rule is against it, and
/// [NotHere] where the startup is not within reach.
@Component
public class Measures {
    private final MeasureTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Measures(MeasureTable table, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    /// By kind, then period.
    @Transactional(readOnly = true)
    public List<Measure> of(UUID startup) {
        return table.of(startup, null);
    }

    @Transactional(readOnly = true)
    public List<Measure> of(UUID startup, Instant known) {
        return table.of(startup, known);
    }

    @Transactional
    public Measure add(UUID startup, Measure.Draft draft) {
        Measure measure = checked(Ids.next(), startup, draft);
        if (table.add(measure) == 0) {
            throw new NotHere("startup " + startup);
        }
        events.publishEvent(new StartupMeasured(startup, measure.kind(), measure.from(), measure.until()));
        return measure;
    }

    /// Corrects what was recorded; the history keeps what was known before.
    ///
    /// @param version `recordedAt` of what the correction was made on
    /// @throws OptimisticLockingFailureException where somebody corrected it meanwhile
    @Transactional
    public Measure correct(UUID startup, UUID id, Instant version, Measure.Draft draft) {
        Measure measure = checked(id, startup, draft);
        if (table.correct(measure, version) == 0) {
            throw new OptimisticLockingFailureException("measure " + id + " is not as it was at " + version);
        }
        events.publishEvent(new StartupMeasured(startup, measure.kind(), measure.from(), measure.until()));
        return measure;
    }

    @Transactional
    public void remove(UUID startup, UUID id) {
        if (table.remove(startup, id) == 0) {
            throw new NotHere("startup " + startup);
        }
    }

    private Measure checked(UUID id, UUID startup, Measure.Draft draft) {
        Measure.Unit unit =
                table.unit(Refusal.needed(draft.kind(), "kind")).orElseThrow(() -> Refusal.UNKNOWN_CODE.of("kind"));
        return Measure.of(id, startup, draft, unit, table.of(startup, null), LocalDate.now(clock));
    }
}
