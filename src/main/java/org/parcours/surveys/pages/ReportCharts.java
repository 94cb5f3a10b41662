package org.parcours.surveys.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.parcours.charts.Caption;
import org.parcours.charts.Chart;
import org.parcours.charts.Direction;
import org.parcours.charts.IntervalPlot;
import org.parcours.charts.PointMap;
import org.parcours.charts.Tone;
import org.parcours.statistics.survey.Estimate;
import org.parcours.statistics.survey.Response;
import org.parcours.surveys.estimates.Dimension;
import org.parcours.surveys.estimates.Report;

/// The pictures of a report; each has its table beneath that says the same.
public record ReportCharts(ReportWords words, Report report) {
    /// Width of a card that takes the whole page.
    public static final int WIDE = 1100;

    public Direction direction() {
        return Direction.of(words.words().language().locale());
    }

    /// The share of each choice with its interval.
    public Chart choices(Report.Figure figure) {
        List<IntervalPlot.Row> rows = figure.shares().stream()
                .map(share -> row(
                        words.choice(figure.question(), share.choice()),
                        share.estimate(),
                        words.words().percent(share.estimate().value())))
                .toList();
        return plot(words.wording(figure.question()), rows, null, true, this::percent);
    }

    /// What leads the figure, group by group, beside the whole.
    public Chart groups(Report.Figure figure) {
        Report.Share lead = figure.lead();
        List<IntervalPlot.Row> rows = new ArrayList<>();
        for (Report.Group group : figure.groups()) {
            String name = words.group(report.by(), group.key());
            Estimate estimate = group.figure().estimate(lead);
            rows.add(
                    estimate == null
                            ? IntervalPlot.Row.tooEarly(name, words.words().say("reports.too-few"))
                            : row(name, estimate, words.lead(figure, group.figure())));
        }
        return plot(
                words.wording(figure.question()),
                rows,
                figure.estimate(lead),
                lead != null,
                lead == null ? number -> words.number(figure.question(), number) : this::percent);
    }

    private String percent(double share) {
        return words.words().percent(share);
    }

    private static IntervalPlot.Row row(String name, Estimate estimate, String text) {
        boolean open = Double.isNaN(estimate.lower()) || Double.isNaN(estimate.upper());
        return new IntervalPlot.Row(
                name,
                text,
                new IntervalPlot.Interval(
                        estimate.value(),
                        open ? estimate.value() : estimate.lower(),
                        open ? estimate.value() : estimate.upper()),
                Tone.BRAND);
    }

    private IntervalPlot plot(
            String title,
            List<IntervalPlot.Row> rows,
            @org.jspecify.annotations.Nullable Estimate whole,
            boolean shares,
            DoubleFunction<String> written) {
        double upper = rows.stream()
                .map(IntervalPlot.Row::interval)
                .filter(Objects::nonNull)
                .mapToDouble(IntervalPlot.Interval::upper)
                .max()
                .orElse(1);
        double lower = rows.stream()
                .map(IntervalPlot.Row::interval)
                .filter(Objects::nonNull)
                .mapToDouble(IntervalPlot.Interval::lower)
                .min()
                .orElse(0);
        double from = shares ? 0 : Math.min(0, lower);
        double until = shares ? Math.min(1, Math.ceil(upper * 10) / 10) : upper;
        return new IntervalPlot(
                new Caption(title, words.words().say("reports.picture")),
                rows,
                from,
                until > from ? until : from + 1,
                whole == null ? null : whole.value(),
                whole == null ? null : words.words().say("reports.whole", "value", written.apply(whole.value())),
                written);
    }

    /// How each region answered, where it lies; empty where the groups are no regions.
    public Optional<PointMap> answered() {
        return map(
                words.words().say("reports.response.map"),
                report.groups().stream()
                        .map(group -> new Placed(group.key(), words.rate(group.response()), group.response()))
                        .toList());
    }

    /// What leads a figure, region by region, where they lie; empty where the groups are no regions.
    public Optional<PointMap> map(Report.Figure figure) {
        return map(
                words.wording(figure.question()),
                figure.groups().stream()
                        .map(group -> new Placed(
                                group.key(),
                                group.figure().isHidden()
                                        ? words.words().say("reports.too-few")
                                        : words.lead(figure, group.figure()),
                                group.response()))
                        .toList());
    }

    private record Placed(String key, String text, Response response) {}

    private Optional<PointMap> map(String title, List<Placed> groups) {
        if (report.by() != Dimension.REGION) {
            return Optional.empty();
        }
        List<PointMap.Point> points = new ArrayList<>();
        groups.forEach(group -> words.names()
                .place(group.key())
                .ifPresent(place -> points.add(new PointMap.Point(
                        words.group(Dimension.REGION, group.key()),
                        group.text(),
                        place.latitude(),
                        place.longitude(),
                        group.response().asked(),
                        Tone.BRAND))));
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new PointMap(new Caption(title, words.words().say("reports.map.how")), points));
    }
}
