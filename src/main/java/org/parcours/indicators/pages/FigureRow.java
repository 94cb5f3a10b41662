package org.parcours.indicators.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.charts.Caption;
import org.parcours.charts.Direction;
import org.parcours.charts.IntervalBar;
import org.parcours.charts.Spark;
import org.parcours.charts.Tone;
import org.parcours.indicators.Figure;
import org.parcours.indicators.FigureNumber;
import org.parcours.indicators.trends.TrendPoint;
import org.parcours.text.Words;

/// A figure as one row: its number, how sure it is, how it moved, and what has to be said with it.
///
/// @param earlier its numbers on past days, oldest first
public record FigureRow(FigureView view, List<TrendPoint> earlier) {
    /// A line between fewer points than this shows no movement.
    private static final int FEWEST_POINTS = 3;

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
        Figure figure = view.figure();
        if (earlier.size() + 1 < FEWEST_POINTS || figure.leading().isEmpty()) {
            return null;
        }
        List<Double> numbers =
                new ArrayList<>(earlier.stream().map(TrendPoint::number).toList());
        numbers.add(figure.leading().getAsDouble());
        TrendPoint first = earlier.getFirst();
        String caption = words().say(
                        "indicators.row.trend",
                        words().date(first.on()),
                        FigureNumber.of(figure.definition(), first.number(), words()),
                        words().date(figure.query().on()),
                        view.number());
        return new Spark(new Caption(caption, ""), numbers, Tone.BRAND, least(numbers)).draw(direction());
    }

    /// The span that fills the line's height: twenty points of a share, half of a number.
    private double least(List<Double> numbers) {
        boolean part = view.figure().headline() != null;
        return part ? 0.2 : numbers.stream().mapToDouble(Math::abs).max().orElse(0) / 2;
    }

    private Direction direction() {
        return Direction.of(words().language().locale());
    }

    private Words words() {
        return view.form().words();
    }
}
