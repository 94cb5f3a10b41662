package org.parcours.indicators.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Definition;
import org.parcours.indicators.Figure;
import org.parcours.indicators.FigureNumber;
import org.parcours.indicators.FigureRequest;
import org.parcours.statistics.Interval;
import org.parcours.statistics.survival.Quantile;
import org.parcours.text.Words;
import org.parcours.web.lists.Address;

/// A figure as machines read it: shares are fractions of one, times are years of 365.25 days, or days of waiting.
///
/// @param years N of the definition; null where it has none
/// @param value a plain count, or dirhams; null for a share or a median
/// @param median days by which half have reached it, and its limits; null where it is none, or not reached
/// @param leads the estimate that is said, by the version of the definition: `curve` or `share`
/// @param headline that estimate; null where the figure is no share, or fewer than ten are at risk at the end
/// asked for
/// @param headlineInterval its limits at 95 %
/// @param ratio numerator and denominator of a ratio of sums, whose counts are thousands of them; null for
/// any other
/// @param interval Wilson's at 95 %, of the share
/// @param worst the headline if every unknown were a no; best: if every unknown were a yes
/// @param estimate the curve read at `years`, with its log-log limits
record IndicatorAnswer(
        String code,
        int version,
        LocalDate on,
        Instant known,
        @Nullable Double years,
        Map<String, String> scope,
        Figure.Counts counts,
        @Nullable Long value,
        @Nullable Days median,
        String leads,
        @Nullable Double headline,
        @Nullable Interval headlineInterval,
        @Nullable Ratio ratio,
        @Nullable Double share,
        @Nullable Interval interval,
        @Nullable Double worst,
        @Nullable Double best,
        @Nullable Point estimate,
        List<Point> curve,
        List<Said> warnings) {

    record Point(
            double time,
            long atRisk,
            Map<String, Double> states,
            @Nullable Interval interval) {
        static @Nullable Point of(Figure.@Nullable CurvePoint point) {
            return point == null ? null : new Point(point.time(), point.atRisk(), point.states(), point.interval());
        }
    }

    record Days(
            @Nullable Double time,
            @Nullable Double lower,
            @Nullable Double upper) {
        static @Nullable Days of(@Nullable Quantile median) {
            return median == null ? null : new Days(day(median.time()), day(median.lower()), day(median.upper()));
        }

        private static @Nullable Double day(OptionalDouble time) {
            return time.isPresent() ? time.getAsDouble() : null;
        }
    }

    /// Two sums of one unit, a currency.
    record Ratio(long numerator, long denominator, String unit) {
        static @Nullable Ratio of(Figure figure) {
            return figure.definition().measure() == Definition.Measure.RATIO
                    ? new Ratio(
                            FigureNumber.dirhams(figure.counts().yes()),
                            FigureNumber.dirhams(figure.counts().decided()),
                            FigureNumber.CURRENCY)
                    : null;
        }
    }

    record Said(String code, String text) {}

    static IndicatorAnswer of(Figure figure, FigureRequest request, Words words) {
        var headline = figure.headline();
        return new IndicatorAnswer(
                figure.definition().code(),
                figure.definition().version(),
                figure.query().on(),
                figure.query().known(),
                figure.query().years(),
                request.given(),
                figure.counts(),
                figure.value(),
                Days.of(figure.median()),
                Address.path(figure.definition().leads()),
                headline == null ? null : (Double) headline.value(),
                headline == null ? null : headline.interval(),
                Ratio.of(figure),
                figure.share(),
                figure.interval(),
                figure.worst(),
                figure.best(),
                Point.of(figure.estimate()),
                figure.curve().stream()
                        .map(point -> new Point(point.time(), point.atRisk(), point.states(), point.interval()))
                        .toList(),
                figure.warnings().stream()
                        .map(warning -> new Said(warning.code(), warning.in(words)))
                        .toList());
    }
}
