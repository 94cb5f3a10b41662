package org.parcours.statistics.survey;

/// A figure of a population as a sample tells it.
///
/// @param error its standard error
/// @param lower lower end of the 95 % interval; NaN where the sample cannot say
/// @param upper upper end of it
/// @param answers how many answers it rests on
/// @param effective how many equally weighted answers would say as much
public record Estimate(double value, double error, double lower, double upper, int answers, double effective) {
    /// How far the interval reaches to its further side.
    public double margin() {
        return Math.max(upper - value, value - lower);
    }
}
