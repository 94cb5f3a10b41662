package org.parcours.statistics.survival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The share free of some of the ends as time passes, where one end excludes the others: one less their
/// cumulative incidence (Aalen & Johansen 1978), with delayed entry. Standard errors are those of the
/// infinitesimal jackknife, as R's `survfit(Surv(entry, exit, factor(end)) ~ 1, id = …)` gives them for a
/// state; limits are log-log limits of the share. Where everybody is seen from the start until an end or beyond
/// the time read, it is the plain share.
public final class CumulativeIncidence {
    private final RiskSets sets;
    private final Predicate<String> cause;
    private final List<SurvivalStep> steps;

    private CumulativeIncidence(RiskSets sets, Predicate<String> cause) {
        this.sets = sets;
        this.cause = cause;
        this.steps = new ArrayList<>(sets.times.length);
    }

    /// The shares free of some of the ends.
    ///
    /// @param cause which of the named ends are counted; the others compete with them
    public static CumulativeIncidence of(Collection<Spell> spells, Predicate<String> cause) {
        var sets = RiskSets.of(spells);
        var incidence = new CumulativeIncidence(sets, cause);
        incidence.read(new Influence(sets, cause, spells));
        return incidence;
    }

    private void read(Influence influence) {
        double initial = 1;
        double incidence = 0;
        for (int i = 0; i < sets.times.length; i++) {
            double n = sets.atRisk[i];
            long caused = sets.ended(i, cause);
            incidence += initial * caused / n;
            initial *= (n - sets.ended(i, end -> true)) / n;
            double free = 1 - incidence;
            double stdErr = influence.stdErr(i);
            steps.add(new SurvivalStep(
                    sets.times[i],
                    sets.atRisk[i],
                    caused,
                    sets.leaving(i) - caused,
                    free,
                    stdErr,
                    Limits.LOG_LOG.lower(free, stdErr / free),
                    Limits.LOG_LOG.upper(free, stdErr / free)));
        }
    }

    /// One step for each distinct time of leaving, in order of time; `survival` is the share free of the ends.
    public List<SurvivalStep> steps() {
        return Collections.unmodifiableList(steps);
    }

    /// The time by which half had one of the ends; without a time where the others leave too few for it.
    public Quantile median() {
        return Quantile.of(steps, 0.5);
    }

    /// The share at a time; empty where nobody was observed that long.
    public Optional<SurvivalPoint> at(double time) {
        return sets.at(steps, time);
    }
}
