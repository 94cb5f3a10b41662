package org.parcours.indicators.publications;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Figure;
import org.parcours.indicators.FigureNumber;
import org.parcours.indicators.FigureQuery;
import org.parcours.indicators.publications.frozen.FrozenFigure;
import org.parcours.statistics.survival.Quantile;
import org.parcours.text.Words;

/// A published figure in words: what it is called, how it is counted, what has to be said with it. The
/// words are those of the indicators; a definition that they no longer know goes by its code.
public final class PublicationWords {
    private PublicationWords() {}

    public static String name(Words words, String code, FigureQuery query) {
        String key = "indicators.name." + code;
        return words.knows(key)
                ? words.say(key, words.say("indicators.years", query.years() == null ? 0 : query.years()))
                : words.say("publications.name.other", code);
    }

    /// What counts, and what is done with the unknown.
    public static String how(Words words, String code) {
        return Stream.of("indicators.words." + code, "indicators.unknown." + code)
                .filter(words::knows)
                .map(key -> words.say(key))
                .collect(Collectors.joining(" "));
    }

    /// `90 %`, the plain number, `4,2 MDH` or `12 jours`.
    public static String said(Words words, FrozenFigure figure) {
        Double headline = figure.headline();
        Long value = figure.value();
        Quantile median = figure.median();
        if (median != null) {
            return FigureNumber.days(median.time(), words);
        }
        if (value != null && figure.money()) {
            return FigureNumber.money(value, words);
        }
        return headline != null ? words.percent(headline) : value != null ? words.integer(value) : "–";
    }

    /// `5 ans`, `18 mois`.
    public static String years(Words words, @Nullable Double years) {
        if (years == null) {
            return words.say("publications.no-years");
        }
        return years == Math.rint(years)
                ? words.say("publications.years", years.longValue())
                : words.say("publications.months", Math.round(years * 12));
    }

    public static String warning(Words words, Figure.Warning warning) {
        String key = "indicators.warning." + warning.code();
        return words.knows(key) ? warning.in(words) : warning.code();
    }

    public static String difference(Words words, Difference difference, Publication other) {
        String what = switch (difference) {
            case TOPIC -> words.say("publications.topic." + other.meaning().topic());
            case ORIGIN -> words.say("publications.origin." + other.meaning().origin());
            case DEFINITION -> name(words, other.code(), other.query());
            case VERSION -> words.integer(other.version());
            case YEARS -> years(words, other.query().years());
            case SCOPE -> "";
            case DAY -> words.date(other.query().on());
        };
        return words.say("publications.difference." + difference, what);
    }

    public static String finding(Words words, PublicationCheck.Finding finding) {
        String key = "publications.check.part." + finding.part() + (finding.same() ? ".same" : ".differs");
        String where = finding.part() == PublicationCheck.Part.ROWS
                ? ""
                : finding.where().stream()
                        .map(name -> words.say("publications.check.where." + name))
                        .collect(Collectors.joining(words.say("publications.comma")));
        return words.say(key, where, finding.where().size());
    }
}
