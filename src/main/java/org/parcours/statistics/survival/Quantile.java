package org.parcours.statistics.survival;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// A time by which a share had the event, and its 95 % limits; each is empty where its curve never came that low.
public record Quantile(OptionalDouble time, OptionalDouble lower, OptionalDouble upper) {
    private static final double TIE = Math.sqrt(Math.ulp(1.0));

    /// Reads a curve where it comes down to `1 - p`, and its limits where they do.
    static Quantile of(List<SurvivalStep> steps, double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("not a share between 0 and 1: " + p);
        }
        return new Quantile(
                crossing(steps, p, SurvivalStep::survival),
                crossing(steps, p, SurvivalStep::lower),
                crossing(steps, p, SurvivalStep::upper));
    }

    private static OptionalDouble crossing(List<SurvivalStep> steps, double p, ToDoubleFunction<SurvivalStep> curve) {
        double reached = Double.NaN;
        for (var step : steps) {
            double gone = 1 - curve.applyAsDouble(step);
            if (Double.isNaN(reached) && gone + TIE >= p) {
                reached = step.time();
            }
            if (gone - TIE >= p) {
                return OptionalDouble.of((reached + step.time()) / 2);
            }
        }
        // Flat at exactly that share up to the end.
        return Double.isNaN(reached)
                ? OptionalDouble.empty()
                : OptionalDouble.of((reached + steps.getLast().time()) / 2);
    }
}
