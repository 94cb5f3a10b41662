package org.parcours.indicators.brief;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.SignedIn;
import org.parcours.home.Days;
import org.parcours.home.Oversight;
import org.parcours.indicators.Figure;
import org.parcours.indicators.FigureQuery;
import org.parcours.indicators.Indicators;
import org.parcours.indicators.Targets;
import org.parcours.indicators.network.Network;
import org.parcours.indicators.trends.TrendPoint;
import org.parcours.indicators.trends.Trends;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds what may be said today out of figures and days, as far as the reader reaches.
@Component
class BriefMaker {
    /// The figures of the brief: outcome first, then the support.
    static final List<String> FIGURES = List.of("path-completed", "survival", "needs-helped", "introductions-met");

    private final Indicators indicators;
    private final Trends trends;
    private final Targets targets;
    private final Days days;
    private final Network network;

    BriefMaker(Indicators indicators, Trends trends, Targets targets, Days days, Network network) {
        this.indicators = indicators;
        this.trends = trends;
        this.targets = targets;
        this.days = days;
        this.network = network;
    }

    /// A figure beside its past.
    ///
    /// @param earlier oldest first
    /// @param target null where none is set
    record Trend(
            Figure now, List<TrendPoint> earlier, @Nullable Double target) {}

    /// What there is to say.
    record Found(List<Finding> said, List<Trend> numbers, Oversight oversight) {}

    @Transactional(readOnly = true)
    Found on(LocalDate day) {
        Instant known = indicators.now();
        Map<String, Double> wanted = targets.all();
        List<Finding> found = new ArrayList<>();
        List<Trend> numbers = new ArrayList<>();
        Map<String, List<TrendPoint>> earlier = trends.before(day, null);
        for (String code : FIGURES) {
            Figure now = indicators.figure(code, new FigureQuery(day, known));
            Figure before = indicators.figure(code, new FigureQuery(day.minusYears(1), known));
            Double target = wanted.get(code);
            Brief.missed(code, now.headline(), target).ifPresent(found::add);
            Brief.changed(code, now.headline(), before.headline()).ifPresent(found::add);
            numbers.add(new Trend(now, earlier.getOrDefault(code, List.of()), target));
        }
        behind(numbers.getFirst().now()).forEach(found::add);
        Brief.overdue(network.overdue(day, known)).ifPresent(found::add);
        Oversight oversight = days.oversight(day).waitingBeyond(reader());
        waiting(oversight).forEach(found::add);
        return new Found(Brief.of(found), numbers, oversight);
    }

    private static List<Finding> behind(Figure figure) {
        return figure.comparisons().stream()
                .filter(comparison -> comparison.by().equals("park"))
                .flatMap(comparison -> comparison.groups().stream())
                .flatMap(group -> Brief.behind(
                        figure.definition().code(), UUID.fromString(group.key()), group.headline(), figure.headline())
                        .stream())
                .toList();
    }

    private static List<Finding> waiting(Oversight oversight) {
        List<Finding> waiting = new ArrayList<>();
        Brief.unattended(oversight.count(Oversight.Cause.NOBODY)).ifPresent(waiting::add);
        oversight
                .waitingLong()
                .forEach(load ->
                        Brief.waiting(load.of(), load.lines(), load.latest()).ifPresent(waiting::add));
        return waiting;
    }

    private static UUID reader() {
        return SignedIn.current().orElseThrow().id();
    }
}
