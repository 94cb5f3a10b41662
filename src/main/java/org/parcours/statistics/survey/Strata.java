package org.parcours.statistics.survey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The parts of a frame that were sampled each by itself.
///
/// @param stratum of each unit, from 0
/// @param sizes how many units each stratum has
/// @param populations how many of the frame each stratum has
@SuppressWarnings("ArrayRecordComponent") // columns of numbers, made once and never compared
record Strata(int[] stratum, int[] sizes, double[] populations) {
    /// @throws IllegalArgumentException where one stratum is said to have two sizes, or more answered than
    /// it has
    static Strata of(List<String> names, double[] population) {
        Map<String, Integer> indices = new HashMap<>();
        int[] stratum = new int[names.size()];
        int[] sizes = new int[names.size()];
        double[] populations = new double[names.size()];
        for (int i = 0; i < stratum.length; i++) {
            int at = indices.computeIfAbsent(names.get(i), name -> indices.size());
            if (sizes[at]++ > 0 && populations[at] != population[i]) {
                throw new IllegalArgumentException("two sizes of stratum " + names.get(i));
            }
            stratum[i] = at;
            populations[at] = population[i];
        }
        for (int at = 0; at < indices.size(); at++) {
            if (sizes[at] > populations[at]) {
                throw new IllegalArgumentException(sizes[at] + " of " + populations[at]);
            }
        }
        return new Strata(stratum, Arrays.copyOf(sizes, indices.size()), Arrays.copyOf(populations, indices.size()));
    }

    /// The variance of a sum of what each unit contributes: Σ (1 - n/N) n/(n - 1) Σ (z - z̄)² over the
    /// strata. A stratum
    /// in which one alone answered is measured from the mean of all, which is nought (`survey.lonely.psu =
    /// "adjust"`).
    double variance(double[] contributions) {
        double[] means = new double[sizes.length];
        for (int i = 0; i < stratum.length; i++) {
            means[stratum[i]] += contributions[i] / sizes[stratum[i]];
        }
        double[] squares = new double[sizes.length];
        for (int i = 0; i < stratum.length; i++) {
            int at = stratum[i];
            double apart = contributions[i] - (sizes[at] == 1 ? 0 : means[at]);
            squares[at] += apart * apart;
        }
        double variance = 0;
        for (int at = 0; at < sizes.length; at++) {
            double unseen = Double.isInfinite(populations[at]) ? 1 : 1 - sizes[at] / populations[at];
            double scale = sizes[at] == 1 ? 1 : sizes[at] / (sizes[at] - 1.0);
            variance += unseen * scale * squares[at];
        }
        return variance;
    }

    /// Degrees of freedom: units less strata, of those within.
    int freedom(boolean[] within) {
        boolean[] met = new boolean[sizes.length];
        int freedom = 0;
        for (int i = 0; i < stratum.length; i++) {
            if (within[i]) {
                freedom += met[stratum[i]] ? 1 : 0;
                met[stratum[i]] = true;
            }
        }
        return freedom;
    }
}
