package org.parcours.charts;

/// A drawing that follows the page: its width, its direction, its colours.
public sealed interface Chart
        permits LexisDiagram,
                SurvivalCurve,
                JourneyLine,
                MiniJourney,
                StepLine,
                MeasureLine,
                Spark,
                IntervalBar,
                IntervalPlot,
                ShareBar,
                FlowBands,
                Lanes,
                PointMap {

    /// One `<svg>` element, escaped, without inline style. The same chart and canvas give the same text.
    String draw(Canvas canvas);

    /// HTML with the chart at `wide` pixels and at a phone's width; the sheet shows the one that fits its box.
    default String fit(int wide, Direction direction) {
        return "<div class=\"chart-box\"><div class=\"only-wide\">" + draw(new Canvas(wide, direction))
                + "</div><div class=\"only-narrow\">" + draw(Canvas.narrow(direction)) + "</div></div>";
    }

    /// As [#fit(int, Direction)] for a card of two thirds of a page.
    default String fit(Direction direction) {
        return fit(Canvas.WIDE, direction);
    }
}
