package org.parcours.statistics;

/// A closed interval that holds a share or a time with 95 % confidence.
public record Interval(double lower, double upper) {
    /// The 97.5 % quantile of the normal law: what makes an interval hold at 95 %.
    public static final double Z = 1.959963984540054;

    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("lower limit " + lower + " is not below upper limit " + upper);
        }
    }

    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
