package org.parcours.coaching.exchanges;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Exchanges by the hundred, as sheets bring them in and take them out.
@Component
public class ExchangeImports {
    private final ExchangeTable table;
    private final StepTable steps;
    private final Clock clock;

    ExchangeImports(ExchangeTable table, StepTable steps, Clock clock) {
        this.table = table;
        this.steps = steps;
        this.clock = clock;
    }

    /// The exchanges with several startups, by startup, earliest first.
    @Transactional(readOnly = true)
    public Map<UUID, List<Exchange>> of(Collection<UUID> startups) {
        return table.of(startups).stream().collect(Collectors.groupingBy(Exchange::startup));
    }

    /// By their ids, of those within reach.
    @Transactional(readOnly = true)
    public Map<UUID, Exchange> byIds(Collection<UUID> exchanges) {
        return table.byIds(exchanges).stream().collect(Collectors.toMap(Exchange::id, Function.identity()));
    }

    /// The day by which notes and steps are checked.
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Saves many exchanges with their steps, new and changed ones, under the rules of notes and steps already.
    ///
    /// @param stored the known ones as they are
    @Transactional
    public void importAll(Collection<Exchange> exchanges, Map<UUID, Exchange> stored) {
        Map<UUID, Exchange> changed = new LinkedHashMap<>();
        Map<UUID, NextStep> promised = new LinkedHashMap<>();
        Map<UUID, UUID> parks = new LinkedHashMap<>();
        for (Exchange exchange : exchanges) {
            Exchange before = stored.get(exchange.id());
            if (before == null || !before.with(List.of()).equals(exchange.with(List.of()))) {
                changed.put(exchange.id(), exchange);
            }
            parks.put(exchange.startup(), exchange.park());
            exchange.steps().stream()
                    .filter(step -> before == null || !before.steps().contains(step))
                    .forEach(step -> promised.put(step.id(), step));
        }
        table.save(changed);
        steps.save(promised, parks);
    }
}
