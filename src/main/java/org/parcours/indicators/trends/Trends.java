package org.parcours.indicators.trends;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Scope;
import org.parcours.indicators.Definition;
import org.parcours.indicators.Figure;
import org.parcours.indicators.FigureQuery;
import org.parcours.indicators.Indicators;
import org.parcours.indicators.Subpopulation;
import org.parcours.jobs.Recurring;
import org.parcours.parks.Park;
import org.parcours.parks.Parks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts every figure on the last days of past half-years, for the network and for each park, so that a page can
/// draw how it moved without counting again. The points are counted anew once a day, since past facts are corrected.
@Component
public class Trends implements Recurring {
    private static final int HALF_YEARS = 8;

    private final Indicators indicators;
    private final TrendTable table;
    private final Parks parks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Trends(Indicators indicators, TrendTable table, Parks parks, TransactionTemplate transaction, Clock clock) {
        this.indicators = indicators;
        this.table = table;
        this.parks = parks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Returns the points before a day by code of definition, oldest first. A reader of one park gets those of the
    /// park; a reader of several, who has no figure of the whole, gets none.
    ///
    /// @param park null for all that the reader reaches
    @Transactional(readOnly = true)
    public Map<String, List<TrendPoint>> before(LocalDate on, @Nullable UUID park) {
        var scope = Scope.current();
        if (park == null && !scope.everywhere() && scope.parks().size() != 1) {
            return Map.of();
        }
        UUID reached = park != null || scope.everywhere()
                ? park
                : scope.parks().iterator().next();
        return table.before(indicators.definitions(), on, reached);
    }

    @Override
    public String name() {
        return "figure-trends";
    }

    /// Counts the points that are missing or a day old, each day of each definition in a transaction of its own.
    @Override
    public void run() {
        // the whole network's figures, and those of every park
        Scope.SYSTEM.run(() -> {
            List<Park> all = parks.all();
            days().forEach(day -> indicators
                    .definitions()
                    .forEach(definition -> transaction.executeWithoutResult(status -> count(definition, day, all))));
        });
    }

    private void count(Definition definition, LocalDate day, List<Park> parks) {
        if (table.isFresh(definition, day)) {
            return;
        }
        FigureQuery query = new FigureQuery(day, indicators.now());
        table.save(
                definition, null, day, indicators.recomputed(definition, query).leading());
        for (Park park : parks) {
            Figure figure = indicators.recomputed(definition, query.where(Subpopulation.of(park.id())));
            table.save(definition, park.id(), day, figure.isComparable() ? figure.leading() : OptionalDouble.empty());
        }
    }

    /// The last days of June and December that have passed, newest first.
    private List<LocalDate> days() {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = today.getMonthValue() > 6
                ? LocalDate.of(today.getYear(), Month.JUNE, 30)
                : LocalDate.of(today.getYear() - 1, Month.DECEMBER, 31);
        List<LocalDate> days = new ArrayList<>();
        for (int back = 0; back < HALF_YEARS; back++) {
            LocalDate month = last.withDayOfMonth(1).minusMonths(6L * back);
            days.add(month.withDayOfMonth(month.lengthOfMonth()));
        }
        return days;
    }
}
