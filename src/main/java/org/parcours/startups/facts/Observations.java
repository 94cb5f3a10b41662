package org.parcours.startups.facts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.parcours.startups.journeys.Refusal;
import org.springframework.stereotype.Component;

/// What companies were seen to be, on and after their journey: by day, then source.
@Component
public class Observations extends Facts<Observation, Observation.Draft> {
    private final ObservationTable table;
    private final Clock clock;

    Observations(ObservationTable table, Clock clock) {
        super(table);
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Observation checked(UUID id, UUID startup, Observation.Draft draft, List<Observation> others) {
        return checked(id, startup, draft, others, () -> table.firstAdmission(startup));
    }

    /// Returns the observation that a draft states. A company that ended before it was first admitted is refused until
    /// a
    /// person confirms it.
    ///
    /// @param admitted looks up the first admission
    public Observation checked(
            UUID id,
            UUID startup,
            Observation.Draft draft,
            List<Observation> others,
            Supplier<Optional<LocalDate>> admitted) {
        Observation observation = Observation.of(id, startup, draft, LocalDate.now(clock));
        if (observation.document() != null && !table.holdsDocument(startup, observation.document())) {
            throw Refusal.UNKNOWN_CODE.of("document");
        }
        for (Observation other : others) {
            if (!other.id().equals(id)
                    && other.seenOn().equals(observation.seenOn())
                    && other.source() == observation.source()) {
                throw Refusal.SEEN_THAT_DAY.of("seenOn", other.seenOn());
            }
        }
        Optional<LocalDate> end = Boolean.TRUE.equals(draft.confirmed()) ? Optional.empty() : observation.endedOn();
        end.flatMap(day -> admitted.get().filter(day::isBefore)).ifPresent(admission -> {
            throw Refusal.ENDED_BEFORE_ADMISSION.doubt("status", end.get(), admission);
        });
        return observation;
    }
}
