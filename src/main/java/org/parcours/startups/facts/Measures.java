package org.parcours.startups.facts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.parcours.startups.journeys.Refusal;
import org.springframework.stereotype.Component;

/// Turnover, jobs, funds and what else a network measures, over time: by kind, then period.
@Component
public class Measures extends Facts<Measure, Measure.Draft> {
    private final MeasureTable table;
    private final Clock clock;

    Measures(MeasureTable table, Clock clock) {
        super(table);
        this.table = table;
        this.clock = clock;
    }

    @Override
    Measure checked(UUID id, UUID startup, Measure.Draft draft) {
        Measure.Unit unit =
                table.unit(Refusal.needed(draft.kind(), "kind")).orElseThrow(() -> Refusal.UNKNOWN_CODE.of("kind"));
        return Measure.of(id, startup, draft, unit, table.of(startup, null), LocalDate.now(clock));
    }
}
