package org.parcours.startups.journeys.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parcours.charts.Caption;
import org.parcours.charts.Direction;
import org.parcours.charts.MeasureLine;
import org.parcours.charts.Tone;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.DossierPanel;
import org.parcours.startups.Startup;
import org.parcours.startups.StartupLists;
import org.parcours.startups.StartupRules;
import org.parcours.startups.facts.Measure;
import org.parcours.startups.facts.Measures;
import org.parcours.startups.facts.Source;
import org.parcours.text.Words;
import org.parcours.web.Page;
import org.springframework.stereotype.Component;

/// The measures of a startup: each kind drawn over the years, its table beneath.
@Component
class MeasuresPanel implements DossierPanel {
    private final Measures measures;
    private final CodeLists lists;
    private final StartupRules rules;
    private final Known known;

    MeasuresPanel(Measures measures, CodeLists lists, StartupRules rules, Known known) {
        this.measures = measures;
        this.lists = lists;
        this.rules = rules;
        this.known = known;
    }

    @Override
    public boolean tellsThePast() {
        return true;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<View> of(Startup startup, Page page) {
        List<Measure> all = known.read(page, () -> measures.of(startup.id()), then -> measures.of(startup.id(), then));
        boolean mayEdit = known.day(page).isEmpty() && rules.mayRegisterIn(startup.park());
        if (all.isEmpty() && !mayEdit) {
            return Optional.empty();
        }
        Map<String, List<Measure>> byKind = all.stream().collect(Collectors.groupingBy(Measure::kind));
        List<MeasureView> kinds = lists.all(StartupLists.MEASURES).stream()
                .filter(entry -> byKind.containsKey(entry.code()))
                .map(entry -> view(
                        page.words().text(entry.names()),
                        Objects.requireNonNull(byKind.get(entry.code())),
                        startup,
                        mayEdit,
                        page.words()))
                .toList();
        return Optional.of(
                new View("startups/journeys/measures-panel.jte", Map.of("kinds", kinds, "mayEdit", mayEdit)));
    }

    @Override
    public Optional<FounderPart> forFounder(Startup startup, Page page) {
        return of(startup, page)
                .map(view -> new FounderPart(
                        Place.MAIN, 40, new View("startups/journeys/founder-figures.jte", view.model())));
    }

    private static MeasureView view(
            String name, List<Measure> measures, Startup startup, boolean mayEdit, Words words) {
        List<MeasureView.Row> rows = measures.stream()
                .sorted(Comparator.comparing(Measure::until).reversed())
                .map(measure -> new MeasureView.Row(
                        period(measure, words),
                        value(measure, words),
                        words.say("journeys.source." + measure.source()),
                        words.date(measure.statedOn()),
                        // what an introduction brought is corrected there
                        mayEdit && measure.source() != Source.INTRODUCTION
                                ? "/startups/" + startup.id() + "/measures/" + measure.id()
                                : ""))
                .toList();
        List<MeasureLine.Point> points = points(measures, words);
        Caption caption = new Caption(
                name,
                points.stream().map(point -> point.when() + ": " + point.text()).collect(Collectors.joining(" · ")));
        String chart = points.size() < 2
                ? ""
                : new MeasureLine(caption, points, Tone.BRAND)
                        .fit(Direction.of(words.language().locale()));
        return new MeasureView(name, chart, rows);
    }

    /// One point a period, as stated last, all in the currency of the latest.
    private static List<MeasureLine.Point> points(List<Measure> measures, Words words) {
        Map<LocalDate, Measure> latest = new TreeMap<>();
        measures.stream().sorted(Comparator.comparing(Measure::statedOn)).forEach(it -> latest.put(it.until(), it));
        List<Measure> inOrder = List.copyOf(latest.values());
        return inOrder.stream()
                .filter(measure ->
                        Objects.equals(measure.currency(), inOrder.getLast().currency()))
                .map(measure -> new MeasureLine.Point(
                        at(measure), measure.value().doubleValue(), period(measure, words), value(measure, words)))
                .toList();
    }

    private static double at(Measure measure) {
        LocalDate until = measure.until();
        return until.getYear() + (until.getDayOfYear() - 1) / (double) until.lengthOfYear();
    }

    static String period(Measure measure, Words words) {
        LocalDate from = measure.from();
        LocalDate until = measure.until();
        if (from.getDayOfYear() == 1 && until.equals(from.plusYears(1).minusDays(1))) {
            return words.year(from.getYear());
        }
        YearMonth month = YearMonth.from(from);
        return from.getDayOfMonth() == 1 && until.equals(month.atEndOfMonth())
                ? words.month(month)
                : words.say("journeys.line.period", words.date(from), words.date(until));
    }

    static String value(Measure measure, Words words) {
        BigDecimal value = measure.value();
        return measure.currency() == null
                ? words.decimal(value, Math.max(0, value.stripTrailingZeros().scale()))
                : words.money(value, measure.currency());
    }
}
