package org.parcours.statistics.survey;

import org.apache.commons.statistics.distribution.TDistribution;

/// The quantile that makes an interval hold at 95 %.
final class StudentT {
    private StudentT() {}

    /// @param freedom degrees of freedom; without any nothing can be said, which is NaN
    static double quantile(int freedom) {
        if (freedom < 1) {
            return Double.NaN;
        }
        TDistribution law = TDistribution.of(freedom);
        double t = law.inverseSurvivalProbability(0.025);
        // the library stops at nine decimals; one step of Newton's method brings all that a double holds
        return t + (law.survivalProbability(t) - 0.025) / law.density(t);
    }
}
