package org.parcours.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import org.parcours.text.Words;

/// The number of a figure as its reader says it: whole percents, a count, dirhams, or days.
public final class FigureNumber {
    /// Sums are in it; outcomes in other currencies are not counted.
    public static final String CURRENCY = "MAD";

    private FigureNumber() {}

    /// A dash where nothing can be said.
    public static String of(Figure figure, Words words) {
        if (figure.median() != null) {
            return days(figure.median().time(), words);
        }
        var leading = figure.leading();
        return leading.isEmpty() ? "–" : of(figure.definition(), leading.getAsDouble(), words);
    }

    /// A number of the definition's measure.
    ///
    /// @param number a share from 0 to 1, a count, dirhams or days
    public static String of(Definition definition, double number, Words words) {
        return switch (definition.measure()) {
            case SHARE, RATIO -> words.percent(number);
            case NUMBER -> words.integer(Math.round(number));
            case MONEY -> money(Math.round(number), words);
            case MEDIAN -> days(OptionalDouble.of(number), words);
        };
    }

    /// What it was counted from, in a sentence: cases by their answer, dirhams as numerator and denominator, or
    /// how many the curve still follows at its end.
    public static String counted(Figure figure, Words words) {
        var counts = figure.counts();
        String day = words.longDate(figure.query().on());
        var estimate = figure.estimate();
        if (figure.definition().measure() == Definition.Measure.RATIO) {
            return words.say(
                    "indicators.page.ratio", day, thousands(counts.yes(), words), thousands(counts.decided(), words));
        }
        if (figure.median() != null) {
            return words.say("indicators.page.waited", day, counts.yes(), counts.no() + counts.tooRecent());
        }
        if (figure.value() != null) {
            return words.say("indicators.page.on-day", day);
        }
        return figure.definition().ledByCurve()
                ? words.say(
                        "indicators.page.followed",
                        day,
                        words.say("indicators.years", figure.query().years()),
                        estimate == null ? 0 : estimate.atRisk())
                : words.say("indicators.page.counted", day, counts.yes(), counts.no(), counts.unknown());
    }

    /// What it was counted from, without the day: yes of those decided, or how many the curve still follows at its
    /// end; empty where the number says it itself.
    public static String cases(Figure figure, Words words) {
        var counts = figure.counts();
        if (figure.value() != null) {
            return "";
        }
        if (figure.definition().ledByCurve()) {
            var estimate = figure.estimate();
            return words.say("indicators.row.followed", estimate == null ? 0 : estimate.atRisk());
        }
        if (figure.definition().measure() == Definition.Measure.RATIO) {
            return words.say("indicators.row.of", thousands(counts.yes(), words), thousands(counts.decided(), words));
        }
        return words.say("indicators.row.of", words.integer(counts.yes()), words.integer(counts.decided()));
    }

    /// The numbers beside it, each with its reason.
    public static List<String> beside(Figure figure, Words words) {
        return Beside.of(figure).in(words);
    }

    /// How sure it is: the limits at 95 % of the headline or a median; empty where there are none.
    public static String range(Figure figure, Words words) {
        var interval = figure.headline() == null ? null : figure.headline().interval();
        if (interval != null) {
            return words.percentRange(interval.lower(), interval.upper(), 1);
        }
        var median = figure.median();
        return median == null || median.lower().isEmpty()
                ? ""
                : words.say("indicators.page.from-to", days(median.lower(), words), days(median.upper(), words));
    }

    /// Whether there is anything to say.
    public static boolean known(Figure figure) {
        return figure.leading().isPresent();
    }

    public static String money(long dirhams, Words words) {
        return words.money(BigDecimal.valueOf(dirhams), CURRENCY);
    }

    /// Dirhams that are counted in thousands: the weights of a ratio.
    public static String thousands(long thousands, Words words) {
        return money(dirhams(thousands), words);
    }

    public static long dirhams(long thousands) {
        return 1000 * thousands;
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
