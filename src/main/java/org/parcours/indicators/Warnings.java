package org.parcours.indicators;

import java.util.ArrayList;
import java.util.List;
import org.parcours.indicators.Figure.Counts;
import org.parcours.indicators.Figure.CurvePoint;
import org.parcours.indicators.Figure.Warning;
import org.parcours.statistics.FigureSubject.Basis;

/// What has to be said with a figure, so that nobody takes it for more than it is.
final class Warnings {
    /// Share from which it is worth a word.
    private static final double LATE = 0.1;

    private Warnings() {}

    static List<Warning> of(Definition definition, FigureQuery query, Counts counts, Curves curves) {
        var warnings = new ArrayList<Warning>();
        if (definition.share()) {
            ofShare(definition, counts, warnings);
        } else if (definition.measure() == Definition.Measure.NUMBER && counts.no() > 0) {
            add(warnings, "still-open", counts.no());
        } else if (definition.measure() == Definition.Measure.MONEY && counts.unknown() > 0) {
            add(warnings, money(definition), counts.unknown());
        }
        if (definition.subject().basis() == Basis.DECLARATIONS) {
            add(warnings, "declared");
            if (counts.unknown() > 0 && definition.measure() != Definition.Measure.MONEY) {
                add(warnings, "undeclared", counts.unknown());
            }
        }
        if (definition.curve() == Definition.Curve.WAITING) {
            ofWaiting(counts, curves, warnings);
        } else if (definition.curve() != Definition.Curve.NONE) {
            ofCurve(definition, query, counts, curves, warnings);
        }
        return List.copyOf(warnings);
    }

    private static String money(Definition definition) {
        return definition.subject().basis() == Basis.DECLARATIONS ? "undeclared" : "without-value";
    }

    private static void ofShare(Definition definition, Counts counts, List<Warning> warnings) {
        if (counts.decided() == 0) {
            add(warnings, "nobody");
        } else if (counts.decided() < Calculation.SMALL && !definition.ledByCurve()) {
            add(warnings, "small", counts.decided());
        }
        if (definition.subject().basis() == Basis.ANSWERS && counts.all() > 0) {
            add(warnings, "response", counts.decided(), counts.all(), counts.known());
        }
        if (counts.unknown() > Beside.MUCH_UNKNOWN * counts.all()) {
            add(warnings, "unknown", counts.unknown(), (double) counts.unknown() / counts.all());
        }
        if (definition.curve() == Definition.Curve.NONE && definition.subject().basis() == Basis.LIVES) {
            add(warnings, "naive");
        }
    }

    private static void ofWaiting(Counts counts, Curves curves, List<Warning> warnings) {
        if (counts.tooRecent() > 0) {
            add(warnings, "still-waiting", counts.tooRecent());
        }
        if (curves.median() != null && curves.median().time().isEmpty()) {
            add(warnings, "less-than-half");
        }
    }

    private static void ofCurve(
            Definition definition, FigureQuery query, Counts counts, Curves curves, List<Warning> warnings) {
        if (counts.tooRecent() > 0) {
            add(warnings, "too-recent", counts.tooRecent());
        }
        if (counts.alreadyEnded() > 0) {
            add(warnings, "already-ended", counts.alreadyEnded());
        }
        if (counts.followedLate() > LATE * (counts.all() + counts.tooRecent())) {
            add(warnings, definition.ledByCurve() ? "entered-late" : "followed-late", counts.followedLate());
        }
        CurvePoint estimate = curves.estimate();
        if (estimate == null && query.years() != null) {
            add(warnings, "not-so-long");
        } else if (estimate != null && definition.ledByCurve() && estimate.atRisk() < CurveHeadline.FEWEST) {
            add(warnings, "too-few-at-risk", estimate.atRisk());
        } else if (estimate != null && estimate.atRisk() < Calculation.SMALL) {
            add(warnings, "few-at-risk", estimate.atRisk());
        }
    }

    private static void add(List<Warning> warnings, String code, Object... arguments) {
        warnings.add(new Warning(code, List.of(arguments)));
    }
}
