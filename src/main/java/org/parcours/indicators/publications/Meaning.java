package org.parcours.indicators.publications;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Definition;
import org.parcours.indicators.Figure;
import org.parcours.indicators.FigureNumber;
import org.parcours.indicators.publications.sentences.Claim;
import org.parcours.indicators.publications.sentences.Origin;
import org.parcours.indicators.publications.sentences.Topic;
import org.parcours.statistics.FigureSubject.Basis;
import org.parcours.statistics.Interval;
import org.parcours.statistics.survival.Quantile;

/// What a definition measures, in the terms in which sentences are judged.
public record Meaning(Origin origin, Topic topic) {
    static Meaning of(String code) {
        return switch (code) {
            case "survival", "independent" -> new Meaning(Origin.ADMISSION, Topic.SURVIVAL);
            case "not-ceased-on-day", "independent-on-day" -> new Meaning(Origin.ADMISSION, Topic.STATE);
            case "survival-after-exit" -> new Meaning(Origin.EXIT, Topic.SURVIVAL);
            case "survival-since-founding" -> new Meaning(Origin.FOUNDING, Topic.SURVIVAL);
            case "path-completed" -> new Meaning(Origin.ADMISSION, Topic.SUCCESS);
            default -> new Meaning(Origin.NONE, Topic.COUNT);
        };
    }

    /// What a figure allows to be said.
    static Claim claim(Figure figure) {
        Meaning meaning = of(figure.definition().code());
        var counts = figure.counts();
        boolean money = figure.definition().measure() == Definition.Measure.MONEY;
        boolean ratio = figure.definition().measure() == Definition.Measure.RATIO;
        Quantile median = figure.median();
        return new Claim(
                share(figure),
                money ? null : figure.value(),
                money ? figure.value() : null,
                ratio ? Set.of(FigureNumber.dirhams(counts.yes()), FigureNumber.dirhams(counts.decided())) : Set.of(),
                median == null || median.time().isEmpty()
                        ? null
                        : (Long) FigureNumber.whole(median.time().getAsDouble()),
                counts.yes(),
                counts.decided(),
                Set.copyOf(List.of(counts.yes(), counts.no(), counts.unknown(), counts.decided(), counts.all())),
                figure.query().years(),
                meaning.origin(),
                meaning.topic(),
                figure.query().on(),
                response(figure));
    }

    private static Claim.@Nullable Share share(Figure figure) {
        var headline = figure.headline();
        Double worst = figure.worst();
        Double best = figure.best();
        return headline == null
                ? null
                : new Claim.Share(
                        headline.value(),
                        headline.interval(),
                        worst == null || best == null ? null : new Interval(worst, best),
                        figure.definition().share() && !figure.definition().ledByCurve());
    }

    /// Of a figure counted from the answers of a survey, where whoever is unknown did not answer.
    private static @Nullable Double response(Figure figure) {
        Figure.Counts counts = figure.counts();
        return figure.definition().subject().basis() == Basis.ANSWERS && counts.all() > 0 ? counts.known() : null;
    }
}
