package org.parcours.statistics;

/// A closed interval that holds a share or a time with 95 % confidence.
public record Interval(double lower, double upper) {
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("lower limit " + lower + " is not below upper limit " + upper);
        }
    }

    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
