package org.parcours.indicators.publications.sentences;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.publications.sentences.Claim.Share;
import org.parcours.statistics.Interval;

/// Which of the percentages that may be said of a share one is, as precisely as it is said: the headline as
/// such, the worst and the best case in words that say so, the interval by both its ends.
final class Percentages {
    private static final BigDecimal CONFIDENCE = BigDecimal.valueOf(95);
    private static final Pattern CONFIDENT =
            Pattern.compile("confiance|confidence|intervall?e?|(?<!\\p{L})(?:ic|ci)(?!\\p{L})|ثقة|مجال");
    private static final Pattern WORST = Pattern.compile(
            "pire|pessimist|au moins|au minimum|hypothèse basse|worst|at least|أسوأ|على الأقل|ما لا يقل");
    private static final Pattern BEST = Pattern.compile(
            "au mieux|meilleur|optimist|au plus|au maximum|hypothèse haute|at best|best case|at most|أحسن|أفضل|على الأكثر|ما لا يزيد");
    /// Right before a number they make a bound of it, whatever number it is.
    private static final Pattern LEAST = Pattern.compile("(?:au moins|at least|على الأقل|ما لا يقل عن) $");

    private static final Pattern MOST = Pattern.compile("(?:au plus|at most|على الأكثر|ما لا يزيد على) $");

    private final Share share;

    Percentages(Share share) {
        this.share = share;
    }

    /// Whether it is the headline, or one of the two cases said as such.
    ///
    /// @param before the words of its clause before it
    /// @param after those after it
    boolean says(BigDecimal said, String before, String after) {
        boolean least = LEAST.matcher(before).find();
        boolean most = MOST.matcher(before).find();
        if (!least && !most && isRounded(said, share.headline())) {
            return true;
        }
        Interval bounds = share.bounds();
        String words = before + " " + after;
        return bounds != null
                && ((!most && WORST.matcher(words).find() && isRounded(said, bounds.lower()))
                        || (!least && BEST.matcher(words).find() && isRounded(said, bounds.upper())));
    }

    /// Whether it is the confidence of an interval, which says nothing of the share.
    boolean isConfidence(BigDecimal said, String before, String after) {
        return share.limits() != null
                && said.compareTo(CONFIDENCE) == 0
                && CONFIDENT.matcher(before + " " + after).find();
    }

    /// Whether both are the ends of the interval, or the worst and the best case.
    boolean saysBoth(BigDecimal lower, BigDecimal upper) {
        return areEnds(lower, upper, share.limits()) || areEnds(lower, upper, share.bounds());
    }

    private static boolean areEnds(BigDecimal lower, BigDecimal upper, @Nullable Interval interval) {
        return interval != null && isRounded(lower, interval.lower()) && isRounded(upper, interval.upper());
    }

    static boolean isRounded(BigDecimal said, double share) {
        BigDecimal right = BigDecimal.valueOf(share).movePointRight(2).setScale(said.scale(), RoundingMode.HALF_UP);
        return said.compareTo(right) == 0;
    }
}
