package org.parcours.indicators.trends;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.charts.Caption;
import org.parcours.charts.Direction;
import org.parcours.charts.Spark;
import org.parcours.charts.Tone;
import org.parcours.indicators.Figure;
import org.parcours.indicators.FigureNumber;
import org.parcours.text.Words;

/// Draws how a figure moved, as a line the size of a word.
public final class TrendLine {
    /// A line between fewer points than this shows no movement.
    private static final int FEWEST_POINTS = 3;

    private TrendLine() {}

    /// Returns an `<svg>` element with the earlier numbers and today's, or null if there are too few.
    ///
    /// @param earlier oldest first
    public static @Nullable String of(Figure figure, List<TrendPoint> earlier, Words words) {
        if (earlier.size() + 1 < FEWEST_POINTS || figure.leading().isEmpty()) {
            return null;
        }
        List<Double> numbers =
                new ArrayList<>(earlier.stream().map(TrendPoint::number).toList());
        numbers.add(figure.leading().getAsDouble());
        TrendPoint first = earlier.getFirst();
        String caption = words.say(
                "indicators.row.trend",
                words.date(first.on()),
                FigureNumber.of(figure.definition(), first.number(), words),
                words.date(figure.query().on()),
                FigureNumber.of(figure, words));
        return new Spark(new Caption(caption, ""), numbers, Tone.BRAND, least(figure, numbers))
                .draw(Direction.of(words.language().locale()));
    }

    /// The span that fills the line's height: twenty points of a share, half of a number.
    private static double least(Figure figure, List<Double> numbers) {
        return figure.headline() != null
                ? 0.2
                : numbers.stream().mapToDouble(Math::abs).max().orElse(0) / 2;
    }
}
