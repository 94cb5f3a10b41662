package org.parcours.indicators.pages;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.charts.Caption;
import org.parcours.charts.Direction;
import org.parcours.charts.IntervalBar;
import org.parcours.indicators.FigureNumber;
import org.parcours.indicators.trends.TrendLine;
import org.parcours.indicators.trends.TrendPoint;
import org.parcours.text.Words;

/// A figure as one row: its number, how sure it is, how it moved, and what has to be said with it.
///
/// @param earlier its numbers on past days, oldest first
public record FigureRow(FigureView view, List<TrendPoint> earlier) {
    /// What it was counted from.
    public String counted() {
        return FigureNumber.cases(view.figure(), words());
    }

    /// What has to be said with the number, each in a sentence.
    public List<String> remarks() {
        return Stream.concat(view.beside().stream(), view.warnings().stream().limit(1))
                .toList();
    }

    /// The limits drawn; null where the figure is no share, or has none.
    public @Nullable String bar() {
        var headline = view.figure().headline();
        if (headline == null || headline.interval() == null) {
            return null;
        }
        var caption = new Caption(words().say("indicators.row.interval", view.range()), "");
        var interval = headline.interval();
        return new IntervalBar(caption, headline.value(), interval.lower(), interval.upper()).draw(direction());
    }

    /// The line from its earlier numbers to today's; null where there are too few.
    public @Nullable String spark() {
        return TrendLine.of(view.figure(), earlier, words());
    }

    private Direction direction() {
        return Direction.of(words().language().locale());
    }

    private Words words() {
        return view.form().words();
    }
}
