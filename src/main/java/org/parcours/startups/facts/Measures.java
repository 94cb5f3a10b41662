package org.parcours.startups.facts;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.NetworkSettings;
import org.parcours.startups.StartupLists;
import org.parcours.startups.journeys.Refusal;
import org.springframework.stereotype.Component;

/// Turnover, jobs, funds and what else a network measures, over time: by kind, then period.
@Component
public class Measures extends Facts<Measure, Measure.Draft> {
    private final CodeLists lists;
    private final NetworkSettings settings;
    private final Clock clock;

    Measures(MeasureTable table, CodeLists lists, NetworkSettings settings, Clock clock) {
        super(table);
        this.lists = lists;
        this.settings = settings;
        this.clock = clock;
    }

    /// Money without a currency is in the network's own.
    @Override
    public Measure checked(UUID id, UUID startup, Measure.Draft draft, List<Measure> others) {
        Measure.Unit unit =
                unit(Refusal.needed(draft.kind(), "kind")).orElseThrow(() -> Refusal.UNKNOWN_CODE.of("kind"));
        boolean own = unit == Measure.Unit.MONEY
                && (draft.currency() == null || draft.currency().isBlank());
        Measure.Draft stated = own ? draft.in(settings.currency()) : draft;
        return Measure.of(id, startup, stated, unit, others, LocalDate.now(clock));
    }

    /// Refuses a value that no measure of a kind can have.
    ///
    /// @throws org.parcours.text.Refused naming the field `value`
    public void requirePossible(String kind, BigDecimal value) {
        unit(kind).ifPresent(unit -> Measure.value(value, unit));
    }

    private Optional<Measure.Unit> unit(String kind) {
        return lists.find(StartupLists.MEASURES, kind)
                .map(found -> Measure.Unit.valueOf(Objects.requireNonNull(found.trait())));
    }
}
