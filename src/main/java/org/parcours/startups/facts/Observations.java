package org.parcours.startups.facts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
        return observation;
    }
}
