package org.parcours.statistics.survival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// The log-rank test that two or more groups have the same curve (Mantel 1966): R's `survdiff`, with delayed entry too.
///
/// @param degrees groups with anybody expected, less one; where it is 0, `chiSquare` is 0 and `p` is 1
public record LogRank(List<Group> groups, double chiSquare, int degrees, double p) {
    /// What a group had, and what it would have had.
    ///
    /// @param expected events that the group would have had, were its curve that of all
    public record Group(String name, long subjects, long observed, double expected) {}

    public static LogRank of(SequencedMap<String, ? extends Collection<Spell>> spells, Predicate<String> event) {
        var all = spells.values().stream().flatMap(Collection::stream).toList();
        double[] times = RiskSets.distinctExits(all);
        var states = RiskSets.statesOf(all);
        var sets = spells.values().stream()
                .map(group -> RiskSets.over(times, states, group))
                .toList();
        int size = sets.size();
        var observed = new long[size];
        var expected = new double[size];
        var variance = new double[size][size];
        for (int i = 0; i < times.length; i++) {
            long n = 0;
            long d = 0;
            for (int g = 0; g < size; g++) {
                long events = sets.get(g).ended(i, event);
                observed[g] += events;
                d += events;
                n += sets.get(g).atRisk[i];
            }
            for (int g = 0; g < size && d > 0; g++) {
                double share = (double) sets.get(g).atRisk[i] / n;
                expected[g] += d * share;
                for (int h = 0; h < size && n > 1; h++) {
                    double other = (double) sets.get(h).atRisk[i] / n;
                    variance[g][h] += (double) d * (n - d) / (n - 1) * share * ((g == h ? 1 : 0) - other);
                }
            }
        }
        var groups = new ArrayList<Group>();
        var names = List.copyOf(spells.sequencedKeySet());
        for (int g = 0; g < size; g++) {
            groups.add(new Group(names.get(g), sets.get(g).subjects, observed[g], expected[g]));
        }
        return judged(groups, variance);
    }

    private static LogRank judged(List<Group> groups, double[][] variance) {
        var seen = new ArrayList<Integer>();
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).expected() > 0) {
                seen.add(g);
            }
        }
        // The differences add up to nothing, so one group says nothing new and is left out.
        int degrees = Math.max(0, seen.size() - 1);
        var rows = new double[degrees][degrees + 1];
        for (int r = 0; r < degrees; r++) {
            for (int c = 0; c < degrees; c++) {
                rows[r][c] = variance[seen.get(r + 1)][seen.get(c + 1)];
            }
            rows[r][degrees] = difference(groups, seen.get(r + 1));
        }
        var solved = LinearSystem.solve(rows);
        double chiSquare = 0;
        for (int r = 0; r < degrees; r++) {
            chiSquare += solved[r] * difference(groups, seen.get(r + 1));
        }
        double p = degrees == 0 ? 1 : ChiSquaredDistribution.of(degrees).survivalProbability(chiSquare);
        return new LogRank(List.copyOf(groups), chiSquare, degrees, p);
    }

    private static double difference(List<Group> groups, int g) {
        return groups.get(g).observed() - groups.get(g).expected();
    }
}
