package org.parcours.indicators;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parcours.statistics.Interval;
import org.parcours.statistics.survival.Quantile;
import org.parcours.text.Words;

/// A figure with all that belongs to it. Shares are fractions of one, times are years of 365.25 days, or days
/// where the definition waits for something.
///
/// @param query as asked, its years filled in
/// @param value number of subjects that count, or their dirhams, where the definition counts these; null otherwise
/// @param median days by which half have reached it, with its limits at 95 %; null where the definition asks
/// for none
/// @param headline the estimate that is said; null where the figure is no share, or too little is known
/// @param share yes among yes and no; null where nobody is known, or for a plain number
/// @param interval Wilson's at 95 %, of the share
/// @param worst the headline if every unknown were a no; best: if every unknown were a yes
/// @param estimate the curve at the requested years; null without a curve or if no subject was observed that long
/// @param comparisons the same by park, sector and cohort
public record Figure(
        Definition definition,
        FigureQuery query,
        Counts counts,
        @Nullable Long value,
        @Nullable Quantile median,
        @Nullable Headline headline,
        @Nullable Double share,
        @Nullable Interval interval,
        @Nullable Double worst,
        @Nullable Double best,
        @Nullable CurvePoint estimate,
        List<CurvePoint> curve,
        List<Comparison> comparisons,
        List<Warning> warnings) {
    /// The number that leads: a share from 0 to 1, a count, dirhams or days; empty where nothing can be said.
    public OptionalDouble leading() {
        if (value != null) {
            return OptionalDouble.of(value);
        }
        if (headline != null) {
            return OptionalDouble.of(headline.value());
        }
        return median == null ? OptionalDouble.empty() : median.time();
    }

    /// Whether it rests on enough to stand beside others of its kind.
    public boolean isComparable() {
        return !definition.share() || definition.ledByCurve() || counts.decided() >= Calculation.SMALL;
    }

    /// The same figure, asked for at a moment when no more was known.
    Figure query(Instant known) {
        FigureQuery later = new FigureQuery(query.on(), known, query.years(), query.where());
        return new Figure(
                definition,
                later,
                counts,
                value,
                median,
                headline,
                share,
                interval,
                worst,
                best,
                estimate,
                curve,
                comparisons,
                warnings);
    }

    /// The estimate that is said, by the version of the definition.
    ///
    /// @param interval at 95 %; null where it has none
    public record Headline(double value, @Nullable Interval interval) {}

    /// How many rows answer what, and how many stand apart.
    ///
    /// @param tooRecent in the curve, not yet in the counts
    /// @param alreadyEnded ended at first sight: in the counts, never at risk in the curve
    /// @param followedLate at risk only from later than the origin
    public record Counts(long yes, long no, long unknown, long tooRecent, long alreadyEnded, long followedLate) {
        /// Yes and no.
        public long decided() {
            return yes + no;
        }

        public long all() {
            return yes + no + unknown;
        }

        /// Share of those that are decided, from 0 to 1; of a survey its response rate. NaN where there is nobody.
        public double known() {
            return (double) decided() / all();
        }
    }

    /// One step of the curve.
    ///
    /// @param states share in each state: `active` and the ends that occurred; together one
    /// @param interval limits of the share `active`, or of that free of the ends that count as no where the
    /// curve leads; null where they have no value
    public record CurvePoint(
            double time,
            long atRisk,
            Map<String, Double> states,
            @Nullable Interval interval) {
        public double active() {
            return states.getOrDefault("active", 1.0);
        }

        /// The share free of some of the ends.
        public double free(Set<String> ends) {
            return 1
                    - ends.stream()
                            .mapToDouble(end -> states.getOrDefault(end, 0.0))
                            .sum();
        }
    }

    /// The figure by one dimension.
    ///
    /// @param by `park`, `sector`, `cohort` or `family`
    public record Comparison(String by, List<Group> groups) {}

    /// A group. The headline is null where it is too early to say: fewer than [Calculation#SMALL] are decided,
    /// or fewer than [CurveHeadline#FEWEST] at risk where the curve leads.
    ///
    /// @param basis how many are decided, or at risk
    public record Group(
            String key,
            long yes,
            long no,
            long unknown,
            long tooRecent,
            long basis,
            @Nullable Headline headline) {}

    /// What has to be said with the figure: `indicators.warning.<code>` with these arguments.
    public record Warning(String code, List<Object> arguments) {
        /// The sentence; a share among the arguments is written as whole percents.
        public String in(Words words) {
            Object[] written = arguments.stream()
                    .map(argument -> argument instanceof Double share && share <= 1 ? words.percent(share) : argument)
                    .toArray();
            return words.say("indicators.warning." + code, written);
        }
    }
}
