package org.parcours.statistics.survey;

/// One of those who answered.
///
/// @param stratum the part of the frame that was sampled by itself
/// @param weight how many of the frame it stands for
/// @param population how many its stratum has; infinity where they are not a finite number that was sampled
/// from
public record Unit(String stratum, double weight, double population) {
    public Unit {
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("weight " + weight);
        }
        if (!(population >= 1)) {
            throw new IllegalArgumentException("population " + population);
        }
    }
}
