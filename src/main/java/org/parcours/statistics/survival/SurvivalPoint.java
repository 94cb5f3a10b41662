package org.parcours.statistics.survival;

import java.util.Optional;
import org.parcours.statistics.Interval;

/// A survival curve read at a chosen time. `atRisk` is the risk set that the curve uses next, at or after that time;
/// `stdErr` and the limits are `NaN` where they have no value (see [Limits]).
public record SurvivalPoint(double time, long atRisk, double survival, double stdErr, double lower, double upper) {
    public Optional<Interval> interval() {
        return Double.isNaN(lower) ? Optional.empty() : Optional.of(new Interval(lower, upper));
    }
}
