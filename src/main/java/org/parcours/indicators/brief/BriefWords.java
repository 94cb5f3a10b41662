package org.parcours.indicators.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parcours.accounts.People;
import org.parcours.home.Oversight;
import org.parcours.home.Oversight.Concern;
import org.parcours.indicators.Definition;
import org.parcours.indicators.FigureNumber;
import org.parcours.indicators.Indicators;
import org.parcours.indicators.trends.TrendLine;
import org.parcours.parks.Park;
import org.parcours.parks.Parks;
import org.parcours.text.Words;
import org.springframework.stereotype.Component;

/// Says findings.
@Component
class BriefWords {
    private static final int SHOWN = 5;

    private final Indicators indicators;
    private final People people;
    private final Parks parks;

    BriefWords(Indicators indicators, People people, Parks parks) {
        this.indicators = indicators;
        this.people = people;
        this.parks = parks;
    }

    BriefView view(BriefMaker.Found found, LocalDate on, Words words) {
        List<Concern> nobody = found.oversight().concerns().stream()
                .filter(concern -> concern.cause() == Oversight.Cause.NOBODY)
                .toList();
        return new BriefView(
                on,
                found.said().stream().map(one -> sentence(one, words)).toList(),
                found.numbers().stream().map(one -> number(one, words)).toList(),
                nobody.stream().limit(SHOWN).toList(),
                nobody.size());
    }

    private BriefView.Sentence sentence(Finding finding, Words words) {
        return switch (finding) {
            case Finding.Missed it ->
                said(
                        words.say(
                                "indicators.brief.missed",
                                name(it.code(), words),
                                words.percent(it.share()),
                                points(it.target(), it.share()),
                                words.percent(it.target())),
                        "/indicators/" + it.code());
            case Finding.Changed it ->
                said(
                        words.say(
                                it.share() > it.before() ? "indicators.brief.risen" : "indicators.brief.fallen",
                                name(it.code(), words),
                                words.percent(it.share()),
                                points(Math.max(it.share(), it.before()), Math.min(it.share(), it.before()))),
                        "/indicators/" + it.code());
            case Finding.Behind it ->
                said(
                        words.say(
                                "indicators.brief.behind",
                                park(it.park(), words),
                                name(it.code(), words),
                                words.percent(it.share()),
                                words.percent(it.all())),
                        "/indicators/" + it.code() + "?park=" + code(it.park()));
            case Finding.Unattended it -> said(words.say("indicators.brief.unattended", it.count()), "/waiting");
            case Finding.Waiting it ->
                said(
                        words.say(
                                "indicators.brief.waiting",
                                "count",
                                it.count(),
                                "person",
                                people.names(List.of(it.person())).getOrDefault(it.person(), ""),
                                "days",
                                it.days()),
                        "/day/of/" + it.person());
            case Finding.Overdue it -> said(words.say("indicators.brief.overdue", it.count()), "/network");
        };
    }

    private static BriefView.Sentence said(String sentence, String href) {
        return new BriefView.Sentence(sentence, href);
    }

    private static long points(double upper, double lower) {
        return Math.round(100 * upper) - Math.round(100 * lower);
    }

    private String name(String code, Words words) {
        Definition definition = indicators.definition(code).orElseThrow();
        return definition.name(words, definition.years());
    }

    private String park(UUID id, Words words) {
        return park(id).map(park -> words.text(park.names())).orElse("");
    }

    private String code(UUID id) {
        return park(id).map(Park::code).orElse("");
    }

    private java.util.Optional<Park> park(UUID id) {
        return parks.all().stream().filter(park -> park.id().equals(id)).findFirst();
    }

    private static BriefView.FigureLine number(BriefMaker.Trend trend, Words words) {
        Definition definition = trend.now().definition();
        String name = definition.name(words, trend.now().query().years());
        String range = FigureNumber.range(trend.now(), words);
        String beside = trend.target() == null
                ? range
                : words.say("indicators.brief.target", range, words.percent(trend.target()));
        String spark = TrendLine.of(trend.now(), trend.earlier(), words);
        return new BriefView.FigureLine(
                "/indicators/" + definition.code(),
                name,
                FigureNumber.of(trend.now(), words),
                beside,
                spark == null ? "" : spark);
    }
}
