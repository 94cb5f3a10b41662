package org.parcours.indicators;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Definition.Curve;
import org.parcours.indicators.Figure.CurvePoint;
import org.parcours.statistics.survival.AalenJohansen;
import org.parcours.statistics.survival.CumulativeIncidence;
import org.parcours.statistics.survival.KaplanMeier;
import org.parcours.statistics.survival.Limits;
import org.parcours.statistics.survival.Quantile;
import org.parcours.statistics.survival.Spell;
import org.parcours.statistics.survival.StateStep;
import org.parcours.statistics.survival.SurvivalPoint;
import org.parcours.statistics.survival.SurvivalStep;

/// The curve of a figure and its value at the years asked. A survival curve counts closures as the event and
/// acquisitions as lost from sight; a competing one gives every end its own share.
record Curves(
        List<CurvePoint> points,
        @Nullable CurvePoint estimate,
        @Nullable Quantile median) {
    /// Days to a year, as in R's references.
    static final double YEAR = 365.25;

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

    /// The whole day at which so many years have passed: where days are counted, the curve is read there.
    static double end(@Nullable Double years) {
        return years == null ? Double.POSITIVE_INFINITY : Math.floor(years * YEAR) / YEAR;
    }

    static Curves of(Definition definition, List<Spell> spells, @Nullable Double years) {
        return switch (definition.curve()) {
            case NONE -> new Curves(List.of(), null, null);
            case SURVIVAL -> survival(spells, years);
            case COMPETING -> definition.ledByCurve() ? leading(definition, spells, years) : competing(spells, years);
            case WAITING -> waiting(spells);
        };
    }

    /// What is waited for competes with being closed without it.
    private static Curves waiting(List<Spell> spells) {
        var curve = CumulativeIncidence.of(spells, REACHED::equals);
        return new Curves(points(curve.steps(), REACHED), null, curve.median());
    }

    private static List<CurvePoint> points(List<SurvivalStep> steps, String end) {
        return steps.stream()
                .map(step -> new CurvePoint(
                        step.time(),
                        step.atRisk(),
                        alone(step.survival(), end),
                        step.interval().orElse(null)))
                .toList();
    }

    private static Curves survival(List<Spell> spells, @Nullable Double years) {
        var curve = KaplanMeier.of(spells, CEASED::equals, Limits.LOG_LOG);
        var points = points(curve.steps(), CEASED);
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

    /// The limits of the share still active are those of the curve in which any end is the event: the two
    /// shares are the same, and both estimators make a step at every time of leaving.
    private static Curves competing(List<Spell> spells, @Nullable Double years) {
        var any = KaplanMeier.of(spells);
        return competing(AalenJohansen.of(spells), any.steps(), any::at, years, years);
    }

    /// The limits are those of the share free of the ends that count as no.
    private static Curves leading(Definition definition, List<Spell> spells, @Nullable Double years) {
        var free = CumulativeIncidence.of(spells, definition.no()::contains);
        return competing(AalenJohansen.of(spells), free.steps(), free::at, years, years == null ? null : end(years));
    }

    private interface Reading {
        Optional<SurvivalPoint> at(double time);
    }

    /// @param limited a curve with a step at the same times, whose limits are shown
    /// @param end where the years asked for are read
    private static Curves competing(
            AalenJohansen states,
            List<SurvivalStep> limited,
            Reading limits,
            @Nullable Double years,
            @Nullable Double end) {
        var points = IntStream.range(0, states.steps().size())
                .mapToObj(i -> {
                    var step = states.steps().get(i);
                    return new CurvePoint(
                            step.time(),
                            step.atRisk(),
                            shares(step),
                            limited.get(i).interval().orElse(null));
                })
                .toList();
        var estimate = years == null || end == null
                ? null
                : states.at(end)
                        .map(at -> new CurvePoint(
                                years,
                                at.atRisk(),
                                shares(at),
                                limits.at(end).flatMap(SurvivalPoint::interval).orElse(null)))
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
