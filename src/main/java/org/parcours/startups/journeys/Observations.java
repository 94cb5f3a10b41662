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

/// What companies were seen to be, on and after their journey.
/// Methods throw [org.parcours.startups.Refused] where a rule is against it, and
/// [NotHere] where the startup is not within reach.
@Component
public class Observations {
    private final ObservationTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Observations(ObservationTable table, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    /// By day, then source.
    @Transactional(readOnly = true)
    public List<Observation> of(UUID startup) {
        return table.of(startup, null);
    }

    @Transactional(readOnly = true)
    public List<Observation> of(UUID startup, Instant known) {
        return table.of(startup, known);
    }

    @Transactional
    public Observation add(UUID startup, Observation.Draft draft) {
        Observation observation = checked(Ids.next(), startup, draft);
        if (table.add(observation) == 0) {
            throw new NotHere("startup " + startup);
        }
        events.publishEvent(new StartupObserved(startup, observation.status(), observation.seenOn()));
        return observation;
    }

    /// Corrects what was recorded; the history keeps what was known before.
    ///
    /// @param version `recordedAt` of what the correction was made on
    /// @throws OptimisticLockingFailureException where somebody corrected it meanwhile
    @Transactional
    public Observation correct(UUID startup, UUID id, Instant version, Observation.Draft draft) {
        Observation observation = checked(id, startup, draft);
        if (table.correct(observation, version) == 0) {
            throw new OptimisticLockingFailureException("observation " + id + " is not as it was at " + version);
        }
        events.publishEvent(new StartupObserved(startup, observation.status(), observation.seenOn()));
        return observation;
    }

    @Transactional
    public void remove(UUID startup, UUID id) {
        if (table.remove(startup, id) == 0) {
            throw new NotHere("startup " + startup);
        }
    }

    private Observation checked(UUID id, UUID startup, Observation.Draft draft) {
        Observation observation = Observation.of(id, startup, draft, LocalDate.now(clock));
        if (observation.document() != null && !table.holdsDocument(startup, observation.document())) {
            throw Refusal.UNKNOWN_CODE.of("document");
        }
        for (Observation other : table.of(startup, null)) {
            if (!other.id().equals(id)
                    && other.seenOn().equals(observation.seenOn())
                    && other.source() == observation.source()) {
                throw Refusal.SEEN_THAT_DAY.of("seenOn", other.seenOn());
            }
        }
        return observation;
    }
}
