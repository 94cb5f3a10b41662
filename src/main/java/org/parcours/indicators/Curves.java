package org.parcours.indicators;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Definition.Curve;
import org.parcours.indicators.Figure.CurvePoint;
import org.parcours.statistics.survival.AalenJohansen;
import org.parcours.statistics.survival.KaplanMeier;
import org.parcours.statistics.survival.Limits;
import org.parcours.statistics.survival.Quantile;
import org.parcours.statistics.survival.Spell;
import org.parcours.statistics.survival.StateStep;

/// The curve of a figure and its value at the years asked. A survival curve counts closures as the event and
/// acquisitions
/// as lost from sight; a competing one gives every end its own share.
record Curves(
        List<CurvePoint> points,
        @Nullable CurvePoint estimate,
        @Nullable Quantile median) {
    /// Days to a year, as in R's references.
    private static final double YEAR = 365.25;

    private static final String ACTIVE = "active";
    private static final String CEASED = "ceased";
    private static final String REACHED = "reached";
    /// What is reached on the day on which it began: half a day.
    private static final double SAME_DAY = 0.5;

    /// In years; in days where something is waited for. What is reached on the day itself takes half of it.
    static Spell spell(Curve kind, EvidenceRow.Observed observed, int weight) {
        return kind == Curve.WAITING
                ? new Spell(0, Math.max(SAME_DAY, observed.exit()), observed.ended(), weight)
                : new Spell(observed.entry() / YEAR, observed.exit() / YEAR, observed.ended(), weight);
    }

    static Curves of(Curve kind, List<Spell> spells, @Nullable Double years) {
        return switch (kind) {
            case NONE -> new Curves(List.of(), null, null);
            case SURVIVAL -> survival(spells, years);
            case COMPETING -> competing(spells, years);
            case WAITING -> waiting(spells);
        };
    }

    private static Curves waiting(List<Spell> spells) {
        var curve = KaplanMeier.of(spells);
        return new Curves(points(curve, REACHED), null, curve.median());
    }

    private static List<CurvePoint> points(KaplanMeier curve, String end) {
        return curve.steps().stream()
                .map(step -> new CurvePoint(
                        step.time(),
                        step.atRisk(),
                        alone(step.survival(), end),
                        step.interval().orElse(null)))
                .toList();
    }

    private static Curves survival(List<Spell> spells, @Nullable Double years) {
        var curve = KaplanMeier.of(spells, CEASED::equals, Limits.LOG_LOG);
        var points = points(curve, CEASED);
        var estimate = years == null
                ? null
                : curve.at(years)
                        .map(at -> new CurvePoint(
                                at.time(),
                                at.atRisk(),
                                alone(at.survival(), CEASED),
                                at.interval().orElse(null)))
                        .orElse(null);
        return new Curves(points, estimate, null);
    }

    /// The limits of the share still active are those of the curve in which any end is the event: the two shares are
    /// the same, and both estimators make a step at every time of leaving.
    private static Curves competing(List<Spell> spells, @Nullable Double years) {
        var any = KaplanMeier.of(spells);
        var states = AalenJohansen.of(spells);
        var points = IntStream.range(0, states.steps().size())
                .mapToObj(i -> {
                    var step = states.steps().get(i);
                    return new CurvePoint(
                            step.time(),
                            step.atRisk(),
                            shares(step),
                            any.steps().get(i).interval().orElse(null));
                })
                .toList();
        var estimate = years == null
                ? null
                : states.at(years)
                        .map(at -> new CurvePoint(
                                at.time(),
                                at.atRisk(),
                                shares(at),
                                any.at(years).flatMap(point -> point.interval()).orElse(null)))
                        .orElse(null);
        return new Curves(points, estimate, null);
    }

    private static Map<String, Double> alone(double survival, String end) {
        Map<String, Double> shares = LinkedHashMap.newLinkedHashMap(2);
        shares.put(ACTIVE, survival);
        shares.put(end, 1 - survival);
        return shares;
    }

    private static Map<String, Double> shares(StateStep step) {
        Map<String, Double> shares = LinkedHashMap.newLinkedHashMap(step.ended().size() + 1);
        shares.put(ACTIVE, step.initial());
        shares.putAll(step.ended());
        return shares;
    }
}
