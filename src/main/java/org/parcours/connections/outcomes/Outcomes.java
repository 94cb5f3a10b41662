package org.parcours.connections.outcomes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.Introductions;
import org.parcours.database.Ids;
import org.parcours.web.NotHere;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What came of the introductions within reach. Methods throw [org.parcours.text.Refused]
/// where a rule is
/// against it and [NotHere] where introduction or outcome is not within reach.
@Component
public class Outcomes {
    private final OutcomeTable table;
    private final Introductions introductions;
    private final OutcomeMeasures measures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outcomes(
            OutcomeTable table,
            Introductions introductions,
            OutcomeMeasures measures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.introductions = introductions;
        this.measures = measures;
        this.events = events;
        this.clock = clock;
    }

    /// Oldest first.
    @Transactional(readOnly = true)
    public List<Outcome> of(UUID introduction) {
        return table.of(introduction);
    }

    @Transactional(readOnly = true)
    public Optional<Outcome> byId(UUID outcome) {
        return table.byId(outcome);
    }

    @Transactional
    public Outcome note(UUID id, Outcome.Draft draft) {
        Introduction introduction = introductions.lock(id);
        Outcome outcome = Outcome.of(Ids.next(), introduction, draft, LocalDate.now(clock));
        table.add(introduction, outcome);
        measures.follow(introduction.startup(), outcome);
        events.publishEvent(new OutcomeNoted(
                outcome.id(),
                introduction.id(),
                introduction.need(),
                introduction.startup(),
                introduction.park(),
                introduction.partner(),
                outcome.on()));
        return outcome;
    }

    /// Corrects what was noted; the history keeps what was known before.
    ///
    /// @param version `recordedAt` of what the correction was made on
    /// @throws OptimisticLockingFailureException where somebody corrected it meanwhile
    @Transactional
    public Outcome correct(UUID id, UUID outcome, Instant version, Outcome.Draft draft) {
        Introduction introduction = introductions.lock(id);
        Outcome corrected = Outcome.of(outcome, introduction, draft, LocalDate.now(clock));
        if (!table.correct(corrected, version)) {
            throw new OptimisticLockingFailureException(outcome + " is not as it was at " + version);
        }
        measures.follow(introduction.startup(), corrected);
        return corrected;
    }

    /// What was noted by mistake.
    @Transactional
    public void remove(UUID id, UUID outcome) {
        Introduction introduction = introductions.lock(id);
        if (table.byId(outcome).filter(known -> known.introduction().equals(id)).isEmpty()) {
            throw new NotHere("outcome " + outcome);
        }
        table.remove(outcome);
        measures.forget(introduction.startup(), outcome);
    }
}
