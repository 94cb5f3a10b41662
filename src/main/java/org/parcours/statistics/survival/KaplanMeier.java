package org.parcours.statistics.survival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The share still without the event as time passes, from spells of unequal length and with **delayed entry**
/// (Kaplan & Meier 1958; Greenwood 1926 for the standard error). Equal to R's `survfit(Surv(entry, exit, event)
/// ~ 1)`. Ends that are not the event count as lost from sight; ties are read as events before losses.
public final class KaplanMeier {
    private final RiskSets sets;
    private final List<SurvivalStep> steps;
    /// Greenwood's term of each step: d / (n (n - d)).
    private final double[] terms;

    private KaplanMeier(RiskSets sets, List<SurvivalStep> steps, double[] terms) {
        this.sets = sets;
        this.steps = steps;
        this.terms = terms;
    }

    /// The curve in which every named end is the event, with log-log limits.
    public static KaplanMeier of(Collection<Spell> spells) {
        return of(spells, state -> true, Limits.LOG_LOG);
    }

    /// The curve of some of the ends.
    ///
    /// @param event which of the named ends count as the event
    public static KaplanMeier of(Collection<Spell> spells, Predicate<String> event, Limits limits) {
        var sets = RiskSets.of(spells);
        var steps = new ArrayList<SurvivalStep>(sets.times.length);
        var terms = new double[sets.times.length];
        double survival = 1;
        double variance = 0;
        for (int i = 0; i < sets.times.length; i++) {
            long events = sets.ended(i, event);
            double n = sets.atRisk[i];
            survival *= (n - events) / n;
            terms[i] = events / (n * (n - events));
            variance += terms[i];
            double logError = Math.sqrt(variance);
            steps.add(new SurvivalStep(
                    sets.times[i],
                    sets.atRisk[i],
                    events,
                    sets.leaving(i) - events,
                    survival,
                    survival * logError,
                    limits.lower(survival, logError),
                    limits.upper(survival, logError)));
        }
        return new KaplanMeier(sets, Collections.unmodifiableList(steps), terms);
    }

    /// One step for each distinct time of leaving, in order of time.
    public List<SurvivalStep> steps() {
        return steps;
    }

    /// Subjects counted: those with a spell that has length.
    public long subjects() {
        return sets.subjects;
    }

    /// Subjects left out because their spell has no length.
    public long ignored() {
        return sets.ignored;
    }

    /// The curve at a time; empty where nobody was observed that long, so that nothing is said beyond the data.
    public Optional<SurvivalPoint> at(double time) {
        return sets.at(steps, time);
    }

    /// The time by which half had the event.
    public Quantile median() {
        return quantile(0.5);
    }

    /// The time by which the share `p` (0 < p < 1) had the event, with the times at which the limits cross the same
    /// share. Where the curve lies flat at exactly that share, the middle of the flat piece, as `quantile.survfit`.
    public Quantile quantile(double p) {
        return Quantile.of(steps, p);
    }

    /// The mean time without the event within [0, until]: the area under the curve, with its standard error
    /// (`print(survfit, rmean = until)`). Beyond the last step the curve is carried on level.
    public Optional<RestrictedMean> restrictedMean(double until) {
        if (steps.isEmpty() || until <= 0) {
            return Optional.empty();
        }
        int last = sets.lastUntil(until);
        double mean = 0;
        double variance = 0;
        double right = until;
        // Backwards, so that the area to the right of each event is at hand when its term is added.
        for (int i = last; i >= 0; i--) {
            mean += (right - steps.get(i).time()) * steps.get(i).survival();
            right = steps.get(i).time();
            variance += Double.isInfinite(terms[i]) ? 0 : mean * mean * terms[i];
        }
        return Optional.of(new RestrictedMean(until, mean + right, Math.sqrt(variance)));
    }
}
