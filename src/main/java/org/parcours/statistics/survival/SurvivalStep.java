package org.parcours.statistics.survival;

import java.util.Optional;
import org.parcours.statistics.Interval;

/// One step of a survival curve, at a time when somebody left. `censored` counts all who left without the event.
/// `stdErr` is Greenwood's; it and the limits are `NaN` where they have no value (see [Limits]).
public record SurvivalStep(
        double time,
        long atRisk,
        long events,
        long censored,
        double survival,
        double stdErr,
        double lower,
        double upper) {
    public Optional<Interval> interval() {
        return Double.isNaN(lower) ? Optional.empty() : Optional.of(new Interval(lower, upper));
    }
}
