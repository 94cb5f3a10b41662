package org.parcours.statistics.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Those who answered, of a frame that was sampled in strata, with what each stands for. Variances are
/// those of
/// linearised statistics (Binder 1983; Särndal, Swensson & Wretman 1992, ch. 5), with the finite population
/// correction: R's `svydesign(id = ~1, strata, weights, fpc)`.
public final class Sample {
    private static final int MOST_ROUNDS = 1000;
    private static final double CLOSE = 1e-14;
    private static final double NEAR = 1e-9;

    private final Strata strata;
    private final double[] weights;
    private final List<Adjustment> adjustments;

    private Sample(Strata strata, double[] weights, List<Adjustment> adjustments) {
        this.strata = strata;
        this.weights = weights;
        this.adjustments = List.copyOf(adjustments);
    }

    /// A margin that the weights are made to meet.
    ///
    /// @param cells the category of each unit, in the order of the units
    /// @param populations how many of the frame each category has
    public record Margin(List<String> cells, Map<String, Double> populations) {
        public Margin {
            cells = List.copyOf(cells);
            populations = Map.copyOf(populations);
        }
    }

    /// Takes the units in the order in which their answers will be given.
    ///
    /// @throws IllegalArgumentException where one stratum is said to have two sizes, or more answered than
    /// it has
    public static Sample of(List<Unit> units) {
        return new Sample(
                Strata.of(
                        units.stream().map(Unit::stratum).toList(),
                        units.stream().mapToDouble(Unit::population).toArray()),
                units.stream().mapToDouble(Unit::weight).toArray(),
                List.of());
    }

    public int size() {
        return weights.length;
    }

    Strata strata() {
        return strata;
    }

    double weight(int unit) {
        return weights[unit];
    }

    /// How many equally weighted units would say as much: (Σw)² / Σw² (Kish 1965, §11.7).
    ///
    /// @param within of whom, in the order of the units
    public double effectiveSize(boolean[] within) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            if (within[i]) {
                sum += weights[i];
                squares += weights[i] * weights[i];
            }
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }

    /// The same sample with weights that add up to what is known of each cell: R's `postStratify`.
    ///
    /// @throws IllegalArgumentException where a cell with units has no population, or one with a population
    /// has no unit
    public Sample postStratified(Margin margin) {
        int[] cells = cells(margin);
        double[] fitted = fit(weights, cells, targets(margin, cells));
        return with(fitted, new Adjustment.PostStrata(cells, fitted, weights));
    }

    /// The same sample with weights that meet several margins at once, by iterative proportional fitting
    /// (Deming &
    /// Stephan 1940): R's `rake`, carried on until no weight moves.
    ///
    /// @throws IllegalArgumentException as `postStratified`, or where the margins cannot be met together
    public Sample raked(List<Margin> margins) {
        List<int[]> cells = margins.stream().map(this::cells).toList();
        List<double[]> targets = new ArrayList<>();
        for (int m = 0; m < margins.size(); m++) {
            targets.add(targets(margins.get(m), cells.get(m)));
        }
        double[] current = weights;
        double last = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] before = current;
            List<Adjustment.Cells> met = new ArrayList<>();
            for (int m = 0; m < margins.size(); m++) {
                current = fit(current, cells.get(m), targets.get(m));
                met.add(new Adjustment.Cells(cells.get(m), current));
            }
            double moved = moved(before, current);
            // of many units the sums are not exact: what moves no less than the round before is only rounding
            if (moved <= CLOSE || (moved <= NEAR && moved >= last)) {
                require(current, cells, targets);
                return with(current, new Adjustment.Raking(met));
            }
            last = moved;
        }
        throw new IllegalArgumentException("the margins contradict each other");
    }

    /// Margins that contradict each other come to rest too, the last one met and the others not.
    private static void require(double[] weights, List<int[]> cells, List<double[]> targets) {
        for (int m = 0; m < targets.size(); m++) {
            double[] sums = sums(weights, cells.get(m), targets.get(m).length);
            for (int cell = 0; cell < sums.length; cell++) {
                if (Math.abs(sums[cell] - targets.get(m)[cell]) > NEAR * targets.get(m)[cell]) {
                    throw new IllegalArgumentException("the margins contradict each other");
                }
            }
        }
    }

    private Sample with(double[] fitted, Adjustment adjustment) {
        List<Adjustment> more = new ArrayList<>(adjustments);
        more.add(adjustment);
        return new Sample(strata, fitted, more);
    }

    private int[] cells(Margin margin) {
        if (margin.cells().size() != size()) {
            throw new IllegalArgumentException(margin.cells().size() + " cells for " + size() + " units");
        }
        Map<String, Integer> indices = new HashMap<>();
        return margin.cells().stream()
                .mapToInt(cell -> indices.computeIfAbsent(cell, name -> indices.size()))
                .toArray();
    }

    private static double[] targets(Margin margin, int[] cells) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            seen.put(margin.cells().get(i), cells[i]);
        }
        if (!seen.keySet().equals(margin.populations().keySet())) {
            throw new IllegalArgumentException("answers of " + seen.keySet() + " for "
                    + margin.populations().keySet());
        }
        double[] targets = new double[seen.size()];
        seen.forEach((cell, at) -> targets[at] = margin.populations().getOrDefault(cell, Double.NaN));
        return targets;
    }

    private static double[] fit(double[] weights, int[] cells, double[] targets) {
        double[] sums = sums(weights, cells, targets.length);
        double[] fitted = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            fitted[i] = weights[i] * targets[cells[i]] / sums[cells[i]];
        }
        return fitted;
    }

    private static double[] sums(double[] weights, int[] cells, int count) {
        double[] sums = new double[count];
        for (int i = 0; i < weights.length; i++) {
            sums[cells[i]] += weights[i];
        }
        return sums;
    }

    /// By how much of itself the weight that moved most did.
    private static double moved(double[] before, double[] after) {
        double most = 0;
        for (int i = 0; i < before.length; i++) {
            most = Math.max(most, Math.abs(after[i] - before[i]) / before[i]);
        }
        return most;
    }

    /// What of an influence the known populations do not explain.
    ///
    /// @param influence of each unit on a statistic, weights included
    double[] residual(double[] influence) {
        double[] left = influence;
        for (Adjustment adjustment : adjustments) {
            left = adjustment.residual(left);
        }
        return left;
    }
}
