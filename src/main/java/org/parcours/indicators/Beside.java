package org.parcours.indicators;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Figure.Counts;
import org.parcours.text.Words;

/// The numbers that stand beside the headline, each with the reason why it does not lead.
///
/// @param curved the curve leads
/// @param curve what the curve says where the share leads; null without one
/// @param worst the headline if every unknown were a no; best: if every unknown were a yes
public record Beside(
        boolean curved,
        @Nullable Double share,
        @Nullable Double curve,
        Counts counts,
        @Nullable Double worst,
        @Nullable Double best) {
    /// Unknown share from which the worst and the best case are said with the headline.
    static final double MUCH_UNKNOWN = 0.05;

    public static Beside of(Figure figure) {
        var estimate = figure.estimate();
        boolean curved = figure.definition().ledByCurve();
        return new Beside(
                curved,
                figure.share(),
                curved || estimate == null ? null : estimate.active(),
                figure.counts(),
                figure.worst(),
                figure.best());
    }

    /// Whether so much is unknown that the headline is not said without its worst and best case.
    public boolean muchUnknown() {
        return counts.unknown() > MUCH_UNKNOWN * counts.all();
    }

    /// One sentence a number; none where the headline stands alone.
    public List<String> in(Words words) {
        List<String> said = new ArrayList<>();
        if (muchUnknown() && worst != null && best != null) {
            said.add(words.say("indicators.beside.bounds", words.percent(worst, 1), words.percent(best, 1)));
        }
        if (curved && share != null) {
            said.add(words.say("indicators.beside.share-" + reason(), words.percent(share, 1), left()));
        } else if (curve != null) {
            said.add(words.say("indicators.beside.curve", words.percent(curve, 1)));
        }
        return List.copyOf(said);
    }

    private String reason() {
        return counts.followedLate() + counts.alreadyEnded() > 0
                ? "late"
                : counts.unknown() > 0 ? "unknown" : counts.tooRecent() > 0 ? "recent" : "same";
    }

    /// How many the share does not allow for.
    private long left() {
        return switch (reason()) {
            case "late" -> counts.followedLate() + counts.alreadyEnded();
            case "unknown" -> counts.unknown();
            default -> counts.tooRecent();
        };
    }
}
