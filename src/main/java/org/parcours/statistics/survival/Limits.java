package org.parcours.statistics.survival;

import org.parcours.statistics.Interval;

/// On which scale the 95 % limits of a survival curve are symmetric. `NaN` where the scale has no value:
/// at a survival of 0, and for `LOG_LOG` also at exactly 1.
public enum Limits {
    /// R's `conf.type = "log"`: its default, cut at 1.
    LOG {
        @Override
        double lower(double survival, double logError) {
            return survival == 0 ? Double.NaN : survival * Math.exp(-Interval.Z * logError);
        }

        @Override
        double upper(double survival, double logError) {
            return survival == 0 ? Double.NaN : Math.min(1, survival * Math.exp(Interval.Z * logError));
        }
    },
    /// R's `conf.type = "log-log"`: never leaves (0, 1), better with few subjects.
    LOG_LOG {
        @Override
        double lower(double survival, double logError) {
            return complementary(survival, -logError);
        }

        @Override
        double upper(double survival, double logError) {
            return complementary(survival, logError);
        }
    };

    abstract double lower(double survival, double logError);

    abstract double upper(double survival, double logError);

    private static double complementary(double survival, double logError) {
        if (survival == 0 || survival == 1) {
            return Double.NaN;
        }
        double log = Math.log(survival);
        return Math.exp(-Math.exp(Math.log(-log) + Interval.Z * logError / log));
    }
}
