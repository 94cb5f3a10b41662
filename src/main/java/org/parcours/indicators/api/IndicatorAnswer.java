package org.parcours.indicators.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Figure;
import org.parcours.indicators.FigureRequest;
import org.parcours.statistics.Interval;
import org.parcours.statistics.survival.Quantile;
import org.parcours.text.Words;

/// A figure as machines read it: shares are fractions of one, times are years of 365.25 days, or days of waiting.
///
/// @param years N of the definition; null where it has none
/// @param value a plain count, or dirhams; null for a share or a median
/// @param median days by which half have reached it, and its limits; null where it is none, or not reached
/// @param interval Wilson's at 95 %, of the share
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

    record Said(String code, String text) {}

    static IndicatorAnswer of(Figure figure, FigureRequest request, Words words) {
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
