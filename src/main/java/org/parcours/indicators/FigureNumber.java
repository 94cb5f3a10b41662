package org.parcours.indicators;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.parcours.text.Words;

/// The number of a figure as its reader says it: whole percents, a count, dirhams, or days.
public final class FigureNumber {
    /// Sums are in it; outcomes in other currencies are not counted.
    public static final String CURRENCY = "MAD";

    private FigureNumber() {}

    /// A dash where nothing can be said.
    public static String of(Figure figure, Words words) {
        Long value = figure.value();
        if (value != null) {
            return figure.definition().measure() == Definition.Measure.MONEY
                    ? money(value, words)
                    : words.integer(value);
        }
        if (figure.median() != null) {
            return days(figure.median().time(), words);
        }
        Double share = figure.share();
        return share == null ? "–" : words.percent(share);
    }

    /// How sure it is: the limits at 95 % of a share or a median; empty where there are none.
    public static String range(Figure figure, Words words) {
        if (figure.interval() != null) {
            return words.percentRange(
                    figure.interval().lower(), figure.interval().upper(), 1);
        }
        var median = figure.median();
        return median == null || median.lower().isEmpty()
                ? ""
                : words.say("indicators.page.from-to", days(median.lower(), words), days(median.upper(), words));
    }

    /// Whether there is anything to say.
    public static boolean known(Figure figure) {
        return figure.value() != null
                || figure.share() != null
                || (figure.median() != null && figure.median().time().isPresent());
    }

    public static String money(long dirhams, Words words) {
        return words.money(BigDecimal.valueOf(dirhams), CURRENCY);
    }

    /// Whole days, or that half have not reached it.
    public static String days(OptionalDouble time, Words words) {
        return time.isEmpty()
                ? words.say("indicators.page.not-reached")
                : words.say("indicators.page.days", whole(time.getAsDouble()));
    }

    /// The first whole day by which it is reached.
    public static long whole(double days) {
        return (long) Math.ceil(days);
    }
}
