package org.parcours.statistics.survival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The share in each state as time passes, where one end excludes the others (Aalen & Johansen 1978), with delayed
/// entry. Everybody starts in the initial state; each named end is a state that nobody leaves. Equal to R's
/// `survfit(Surv(entry, exit, factor(end)) ~ 1, id = …)`. An acquisition then neither hides a closure nor counts as
/// one.
public final class AalenJohansen {
    private final RiskSets sets;
    private final List<StateStep> steps;

    private AalenJohansen(RiskSets sets, List<StateStep> steps) {
        this.sets = sets;
        this.steps = steps;
    }

    public static AalenJohansen of(Collection<Spell> spells) {
        var sets = RiskSets.of(spells);
        var steps = new ArrayList<StateStep>(sets.times.length);
        var ended = new double[sets.states.size()];
        double initial = 1;
        for (int i = 0; i < sets.times.length; i++) {
            double n = sets.atRisk[i];
            long leaving = 0;
            for (int s = 0; s < ended.length; s++) {
                ended[s] += initial * sets.ends[s][i] / n;
                leaving += sets.ends[s][i];
            }
            initial *= (n - leaving) / n;
            steps.add(new StateStep(sets.times[i], sets.atRisk[i], initial, StateStep.shares(sets.states, ended)));
        }
        return new AalenJohansen(sets, Collections.unmodifiableList(steps));
    }

    /// The names of the ends that occurred, in alphabetical order.
    public List<String> states() {
        return Collections.unmodifiableList(sets.states);
    }

    /// One step for each distinct time of leaving, in order of time.
    public List<StateStep> steps() {
        return steps;
    }

    /// Subjects left out because their spell has no length.
    public long ignored() {
        return sets.ignored;
    }

    /// The shares at a time; empty where nobody was observed that long.
    public Optional<StateStep> at(double time) {
        if (steps.isEmpty() || time > steps.getLast().time()) {
            return Optional.empty();
        }
        int last = sets.lastUntil(time);
        var step = last < 0 ? null : steps.get(last);
        return Optional.of(new StateStep(
                time,
                sets.atRiskFrom(time),
                step == null ? 1 : step.initial(),
                step == null ? StateStep.shares(sets.states, new double[sets.states.size()]) : step.ended()));
    }
}
