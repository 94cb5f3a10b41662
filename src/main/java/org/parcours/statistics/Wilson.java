package org.parcours.statistics;

import java.util.Optional;

/// The score interval of a share (Wilson, 1927, JASA 22:209–212), without continuity correction: R's
/// `prop.test(yes, n, correct = FALSE)`. Unlike the textbook interval it never leaves [0, 1] and has width at 0 and 1.
public final class Wilson {
    private Wilson() {}

    /// The 95 % interval of `yes` among `n`, as fractions of one; empty where nobody was counted.
    ///
    /// @throws IllegalArgumentException where `yes` is not between 0 and `n`
    public static Optional<Interval> interval(long yes, long n) {
        if (yes < 0 || yes > n) {
            throw new IllegalArgumentException(yes + " of " + n + " is not a share");
        }
        if (n == 0) {
            return Optional.empty();
        }
        double share = (double) yes / n;
        double shrink = Interval.Z * Interval.Z / n;
        double centre = (share + shrink / 2) / (1 + shrink);
        double half = Interval.Z * Math.sqrt(share * (1 - share) / n + shrink / (4 * n)) / (1 + shrink);
        // At the ends the limit is exact; rounding would put it a hair beside.
        return Optional.of(new Interval(yes == 0 ? 0 : centre - half, yes == n ? 1 : centre + half));
    }
}
