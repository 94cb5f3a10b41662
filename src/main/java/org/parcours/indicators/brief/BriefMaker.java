package org.parcours.indicators.brief;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds what may be said today out of figures and days, as far as the reader reaches.
@Component
class BriefMaker {
    /// The figures of the brief: outcome first, then the support.
    static final List<String> FIGURES = List.of("path-completed", "survival", "needs-helped", "introductions-met");

    private static final int YEARS = 4;

    private final Indicators indicators;
    private final Targets targets;
    private final Days days;
    private final Network network;

    BriefMaker(Indicators indicators, Targets targets, Days days, Network network) {
        this.indicators = indicators;
        this.targets = targets;
        this.days = days;
        this.network = network;
    }

    /// A figure with its past, oldest first, itself last.
    ///
    /// @param target null where none is set
    record Trend(Figure now, List<Double> shares, @Nullable Double target) {}

    /// What there is to say.
    record Found(List<Finding> said, List<Trend> trends, Oversight oversight) {}

    @Transactional(readOnly = true)
    Found on(LocalDate day) {
        Instant known = indicators.now();
        Map<String, Double> wanted = targets.all();
        List<Finding> found = new ArrayList<>();
        List<Trend> trends = new ArrayList<>();
        for (String code : FIGURES) {
            Figure now = indicators.figure(code, new FigureQuery(day, known));
            List<Figure> past = past(code, day, known);
            Double target = wanted.get(code);
            Brief.missed(code, now.headline(), target).ifPresent(found::add);
            Brief.changed(code, now.headline(), past.getLast().headline()).ifPresent(found::add);
            trends.add(new Trend(now, shares(past, now), target));
        }
        behind(trends.getFirst().now()).forEach(found::add);
        Brief.overdue(network.overdue(day, known)).ifPresent(found::add);
        Oversight oversight = days.oversight(day).waitingBeyond(reader());
        waiting(oversight).forEach(found::add);
        return new Found(Brief.of(found), trends, oversight);
    }

    private List<Figure> past(String code, LocalDate day, Instant known) {
        List<Figure> past = new ArrayList<>();
        for (int ago = YEARS; ago > 0; ago--) {
            past.add(indicators.figure(code, new FigureQuery(day.minusYears(ago), known)));
        }
        return past;
    }

    private static List<Double> shares(List<Figure> past, Figure now) {
        List<Double> shares = new ArrayList<>();
        past.forEach(
                figure -> Optional.ofNullable(figure.headline()).ifPresent(headline -> shares.add(headline.value())));
        Optional.ofNullable(now.headline()).ifPresent(headline -> shares.add(headline.value()));
        return shares;
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
