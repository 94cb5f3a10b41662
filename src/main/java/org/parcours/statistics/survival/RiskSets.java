package org.parcours.statistics.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Who was at risk, who ended and who was lost at each distinct time of leaving: all that the estimators need.
/// One sort of the times and one binary search per entry and exit, so that 100,000 spells take milliseconds.
final class RiskSets {
    final double[] times;
    final List<String> states;
    /// Subjects with entry < time <= exit.
    final long[] atRisk;
    final long[] censored;
    /// By state, then by time.
    final long[][] ends;
    long subjects;
    long ignored;

    private RiskSets(double[] times, List<String> states) {
        this.times = times;
        this.states = states;
        atRisk = new long[times.length];
        censored = new long[times.length];
        ends = new long[states.size()][times.length];
    }

    static RiskSets of(Collection<Spell> spells) {
        return over(distinctExits(spells), statesOf(spells), spells);
    }

    /// The same counts on given times, which must hold every exit; so that groups can be read side by side.
    static RiskSets over(double[] times, List<String> states, Collection<Spell> spells) {
        var sets = new RiskSets(times, states);
        for (var spell : spells) {
            sets.add(spell);
        }
        long present = 0;
        for (int i = 0; i < times.length; i++) {
            present += sets.atRisk[i];
            sets.atRisk[i] = present;
            present -= sets.leaving(i);
        }
        return sets;
    }

    static double[] distinctExits(Collection<Spell> spells) {
        double[] exits = spells.stream()
                .filter(Spell::hasLength)
                .mapToDouble(Spell::exit)
                .toArray();
        Arrays.sort(exits);
        int distinct = 0;
        for (int i = 0; i < exits.length; i++) {
            if (i == 0 || exits[i] != exits[i - 1]) {
                exits[distinct++] = exits[i];
            }
        }
        return Arrays.copyOf(exits, distinct);
    }

    static List<String> statesOf(Collection<Spell> spells) {
        var states = new TreeSet<String>();
        for (var spell : spells) {
            if (spell.end() != null && spell.hasLength()) {
                states.add(spell.end());
            }
        }
        return new ArrayList<>(states);
    }

    /// The last time not after the given one, or -1.
    int lastUntil(double time) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found : -found - 2;
    }

    /// The risk set at a time as `summary.survfit` reports it: the one that the curve uses next, at or after the time.
    long atRiskFrom(double time) {
        int last = lastUntil(time);
        return atRisk[last >= 0 && times[last] == time ? last : last + 1];
    }

    /// A curve read at a time; empty where nobody was observed that long.
    Optional<SurvivalPoint> at(List<SurvivalStep> steps, double time) {
        if (steps.isEmpty() || time > steps.getLast().time()) {
            return Optional.empty();
        }
        long atRisk = atRiskFrom(time);
        int last = lastUntil(time);
        if (last < 0) {
            return Optional.of(new SurvivalPoint(time, atRisk, 1, 0, 1, 1));
        }
        var step = steps.get(last);
        return Optional.of(new SurvivalPoint(time, atRisk, step.survival(), step.stdErr(), step.lower(), step.upper()));
    }

    long leaving(int i) {
        long leaving = censored[i];
        for (long[] state : ends) {
            leaving += state[i];
        }
        return leaving;
    }

    /// How many ended in one of the states at a time.
    long ended(int i, Predicate<String> event) {
        long ended = 0;
        for (int s = 0; s < ends.length; s++) {
            ended += event.test(states.get(s)) ? ends[s][i] : 0;
        }
        return ended;
    }

    private void add(Spell spell) {
        if (!spell.hasLength()) {
            ignored += spell.weight();
            return;
        }
        subjects += spell.weight();
        // At risk from the first time after the entry; over() sums these up.
        atRisk[lastUntil(spell.entry()) + 1] += spell.weight();
        int left = lastUntil(spell.exit());
        var end = spell.end();
        (end == null ? censored : ends[states.indexOf(end)])[left] += spell.weight();
    }
}
