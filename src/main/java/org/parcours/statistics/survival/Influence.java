package org.parcours.statistics.survival;

import java.util.Collection;
import java.util.function.Predicate;

/// How much each subject moves a cumulative incidence: its derivative by the weight of the subject, whose squares add
/// up
/// to the variance (the infinitesimal jackknife, Jaeckel 1972). The influence at time t of a subject that left at x is
/// α(x) + C(t) β(x) with C the incidence, so one pass over the subjects serves all times.
final class Influence {
    private final RiskSets sets;
    /// C, and the sums over time that α and β are differences of.
    private final double[] incidence;
    private final double[] alpha;
    private final double[] beta;
    /// What a subject that leaves in an end gains on top: of the cause, of another end, and both times C(t).
    private final double[] jump;
    private final double[] caused;
    private final double[] factor;
    private final Sums gone;
    private final Sums present;

    /// Sums of squares and products of (α, β) by the index of a time.
    private static final class Sums {
        final long[] n;
        final double[] a;
        final double[] b;
        final double[] aa;
        final double[] ab;
        final double[] bb;

        Sums(int times) {
            n = new long[times];
            a = new double[times];
            b = new double[times];
            aa = new double[times];
            ab = new double[times];
            bb = new double[times];
        }

        void add(int at, double left, double right, int weight) {
            n[at] += weight;
            a[at] += weight * left;
            b[at] += weight * right;
            aa[at] += weight * left * left;
            ab[at] += weight * left * right;
            bb[at] += weight * right * right;
        }

        void accumulate() {
            for (int i = 1; i < n.length; i++) {
                n[i] += n[i - 1];
                a[i] += a[i - 1];
                b[i] += b[i - 1];
                aa[i] += aa[i - 1];
                ab[i] += ab[i - 1];
                bb[i] += bb[i - 1];
            }
        }
    }

    Influence(RiskSets sets, Predicate<String> cause, Collection<Spell> spells) {
        this.sets = sets;
        int times = sets.times.length;
        incidence = new double[times];
        alpha = new double[times];
        beta = new double[times];
        jump = new double[times];
        caused = new double[times];
        factor = new double[times];
        gone = new Sums(times);
        present = new Sums(times);
        addUp(cause);
        for (var spell : spells) {
            if (spell.hasLength()) {
                add(spell, cause);
            }
        }
        gone.accumulate();
        present.accumulate();
    }

    private void addUp(Predicate<String> cause) {
        double before = 1;
        for (int i = 0; i < sets.times.length; i++) {
            double n = sets.atRisk[i];
            double hazard = sets.ended(i, end -> true) / n;
            double ofCause = sets.ended(i, cause) / n;
            double after = before * ((n - sets.ended(i, end -> true)) / n);
            double past = i == 0 ? 0 : incidence[i - 1];
            incidence[i] = past + before * ofCause;
            // once everybody has ended, nothing that comes later moves the incidence any more
            double ratio = after == 0 ? 0 : before / after / n;
            caused[i] = before / n;
            jump[i] = ratio * incidence[i];
            factor[i] = -ratio;
            alpha[i] = (i == 0 ? 0 : alpha[i - 1]) + before / n * ofCause + ratio * hazard * incidence[i];
            beta[i] = (i == 0 ? 0 : beta[i - 1]) + ratio * hazard;
            before = after;
        }
    }

    private void add(Spell spell, Predicate<String> cause) {
        int entered = sets.lastUntil(spell.entry());
        int left = sets.lastUntil(spell.exit());
        double fromAlpha = entered < 0 ? 0 : alpha[entered];
        double fromBeta = entered < 0 ? 0 : beta[entered];
        present.add(entered + 1, fromAlpha, fromBeta, spell.weight());
        present.add(left, fromAlpha, fromBeta, -spell.weight());
        var end = spell.end();
        double ownAlpha = end == null ? 0 : jump[left] + (cause.test(end) ? caused[left] : 0);
        double ownBeta = end == null ? 0 : factor[left];
        gone.add(left, ownAlpha - (alpha[left] - fromAlpha), ownBeta + (beta[left] - fromBeta), spell.weight());
    }

    /// The standard error of the incidence just after a time.
    double stdErr(int i) {
        double c = incidence[i];
        double n = present.n[i];
        double a = alpha[i];
        double b = beta[i];
        double aa = gone.aa[i] + n * a * a - 2 * a * present.a[i] + present.aa[i];
        double ab = gone.ab[i] - (n * a * b - a * present.b[i] - b * present.a[i] + present.ab[i]);
        double bb = gone.bb[i] + n * b * b - 2 * b * present.b[i] + present.bb[i];
        return Math.sqrt(Math.max(0, aa + 2 * c * ab + c * c * bb));
    }
}
