package org.parcours.indicators.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parcours.charts.Caption;
import org.parcours.charts.Chart;
import org.parcours.charts.Direction;
import org.parcours.charts.IntervalPlot;
import org.parcours.charts.ShareBar;
import org.parcours.charts.SurvivalCurve;
import org.parcours.charts.Tone;
import org.parcours.indicators.Definition.Curve;
import org.parcours.indicators.Figure;
import org.parcours.indicators.Figure.CurvePoint;
import org.parcours.statistics.Interval;
import org.parcours.text.Words;

/// A figure drawn, and the tables that say the same.
public final class FigureCharts {
    /// Steps to a year that a curve is drawn with: finer ones cannot be seen.
    private static final int STEPS = 24;
    /// Of a curve of days, how many are drawn at most, and how many stand in a row of its table.
    private static final int DAYS_DRAWN = 120;

    private static final int DAYS_A_ROW = 10;

    private final Figure figure;
    private final FigureForm form;
    private final Words words;

    public FigureCharts(Figure figure, FigureForm form) {
        this.figure = figure;
        this.form = form;
        this.words = form.words();
    }

    public Direction direction() {
        return Direction.of(words.language().locale());
    }

    public boolean hasCurve() {
        return !figure.curve().isEmpty();
    }

    /// The ends that occurred, after the state that all begin in.
    public Set<String> states() {
        Set<String> states = new LinkedHashSet<>(leads() ? List.of("alive", "active") : List.of("active"));
        if (hasCurve()) {
            states.addAll(figure.curve().getLast().states().keySet());
        }
        return states;
    }

    /// Whether the share that leads is drawn beside that of each state: it joins several of them.
    private boolean leads() {
        return figure.definition().ledByCurve() && figure.definition().no().size() == 1;
    }

    /// The share in a state; `alive` is free of the ends that count as no.
    public double share(CurvePoint point, String state) {
        return state.equals("alive")
                ? point.free(figure.definition().no())
                : point.states().getOrDefault(state, 0.0);
    }

    public String state(String state) {
        boolean first = state.equals("active");
        return switch (figure.definition().curve()) {
            case SURVIVAL -> words.say("indicators.state." + (first ? "alive" : state));
            case WAITING -> words.say("indicators.state." + (first ? "waiting" : state));
            case NONE, COMPETING -> words.say("indicators.state." + state);
        };
    }

    public Chart curve() {
        double until = until();
        boolean competing = figure.definition().curve() == Curve.COMPETING;
        String lead = leads() ? "alive" : "active";
        double floor = competing || waits() ? 0 : floor(until);
        List<SurvivalCurve.Series> series = new ArrayList<>();
        for (String state : competing ? states() : Set.of("active")) {
            series.add(new SurvivalCurve.Series(
                    state(state),
                    tone(state),
                    state.equals("active") || state.equals(lead) ? 1 : 0,
                    steps(state, until),
                    state.equals(lead)));
        }
        Double years = waits() ? null : figure.query().years();
        var markers = years == null || years > until
                ? List.<SurvivalCurve.Marker>of()
                : List.of(new SurvivalCurve.Marker(years, words.say("indicators.years", years)));
        var counts = table().stream()
                .map(point -> new SurvivalCurve.Count(point.time(), words.integer(point.atRisk())))
                .toList();
        String shown = words.say(curveKey());
        String caption = floor == 0 ? shown : shown + " " + words.say("indicators.page.floor", words.percent(floor));
        return new SurvivalCurve(
                new Caption(words.say("indicators.page.curve"), caption),
                series,
                until,
                floor,
                markers,
                List.of(new SurvivalCurve.AtRisk(words.say("indicators.page.at-risk"), counts)),
                time -> words.decimal(time, 0),
                share -> words.percent(share));
    }

    /// The curve at each whole year, or every ten days.
    public List<CurvePoint> table() {
        List<CurvePoint> points = new ArrayList<>();
        int next = 0;
        int every = waits() ? DAYS_A_ROW : 1;
        for (int time = 0; time <= until(); time += every) {
            while (next < figure.curve().size() && figure.curve().get(next).time() <= time) {
                next++;
            }
            if (next < figure.curve().size()) {
                var last = next == 0 ? null : figure.curve().get(next - 1);
                points.add(new CurvePoint(
                        time,
                        figure.curve().get(next).atRisk(),
                        last == null ? java.util.Map.of("active", 1.0) : last.states(),
                        last == null ? null : last.interval()));
            }
        }
        return points;
    }

    public ShareBar counts() {
        var counts = figure.counts();
        return new ShareBar(
                new Caption(words.say("indicators.page.behind"), ""),
                List.of(
                        part("YES", counts.yes(), Tone.GOOD),
                        part("NO", counts.no(), Tone.BAD),
                        part("UNKNOWN", counts.unknown(), Tone.SOFT)));
    }

    /// Comparisons of more than one group.
    public List<Figure.Comparison> comparisons() {
        return figure.comparisons().stream()
                .filter(comparison -> comparison.groups().size() > 1)
                .toList();
    }

    public Chart compared(Figure.Comparison comparison) {
        double lowest = comparison.groups().stream()
                .map(Figure.Group::headline)
                .filter(Objects::nonNull)
                .mapToDouble(headline -> headline.interval() == null
                        ? headline.value()
                        : headline.interval().lower())
                .min()
                .orElse(0);
        Double whole =
                figure.headline() == null ? null : (Double) figure.headline().value();
        return new IntervalPlot(
                new Caption(comparedBy(comparison), words.say("indicators.page.compare-lead")),
                comparison.groups().stream()
                        .map(group -> row(comparison.by(), group))
                        .toList(),
                Math.clamp(Math.floor(lowest * 10) / 10, 0, 0.9), // an axis has a length where all groups are at one
                1,
                whole,
                whole == null ? null : words.say("indicators.page.whole", words.percent(whole)),
                share -> words.percent(share));
    }

    /// What a comparison is by. A need has its year too, which is not that of an admission.
    public String comparedBy(Figure.Comparison comparison) {
        boolean year = comparison.by().equals("cohort") && figure.definition().byFamily();
        return words.say("indicators.page.compare-" + (year ? "year" : comparison.by()));
    }

    /// The sentence beside the curve.
    public String curveKey() {
        return "indicators.page.curve-" + figure.definition().curve().name().toLowerCase(Locale.ROOT);
    }

    private boolean waits() {
        return figure.definition().curve() == Curve.WAITING;
    }

    /// What the times of the curve count.
    public String time() {
        return words.say(waits() ? "indicators.page.time-days" : "indicators.page.time");
    }

    public String label(String by, String key) {
        var names = switch (by) {
            case "park" -> form.labels().parksById();
            case "family" -> form.labels().families();
            default -> form.labels().sectors();
        };
        return by.equals("cohort") ? words.year(Integer.parseInt(key)) : words.text(names.get(key));
    }

    private IntervalPlot.Row row(String by, Figure.Group group) {
        var headline = group.headline();
        if (headline == null) {
            String why = "indicators.page.too-" + (figure.definition().ledByCurve() ? "few" : "early");
            return IntervalPlot.Row.tooEarly(label(by, group.key()), words.say(why, group.basis()));
        }
        double share = headline.value();
        var limits = headline.interval() == null ? new Interval(share, share) : headline.interval();
        return new IntervalPlot.Row(
                label(by, group.key()),
                words.percent(share) + " (" + words.percentRange(limits.lower(), limits.upper(), 0) + ")",
                new IntervalPlot.Interval(share, limits.lower(), limits.upper()),
                Tone.BRAND);
    }

    /// A little beyond the years asked, no further than anybody was followed.
    private double until() {
        double last = hasCurve() ? figure.curve().getLast().time() : 1;
        if (waits()) {
            return Math.max(DAYS_A_ROW, Math.min(DAYS_DRAWN, Math.ceil(last / DAYS_A_ROW) * DAYS_A_ROW));
        }
        Double years = figure.query().years();
        return Math.max(1, Math.ceil(Math.min(last, years == null ? last : years * 1.6)));
    }

    private double floor(double until) {
        double lowest = figure.curve().stream()
                .filter(point -> point.time() <= until)
                .mapToDouble(point -> point.interval() == null
                        ? point.active()
                        : point.interval().lower())
                .min()
                .orElse(0);
        return lowest < 0.3 ? 0 : Math.floor((lowest - 0.02) * 10) / 10;
    }

    private List<SurvivalCurve.Step> steps(String state, double until) {
        List<SurvivalCurve.Step> steps = new ArrayList<>();
        @Nullable CurvePoint last = null;
        for (CurvePoint point : figure.curve()) {
            if (last != null && Math.floor(last.time() * STEPS) < Math.floor(point.time() * STEPS)) {
                steps.add(step(last, state));
            }
            last = point;
            if (point.time() > until) {
                break;
            }
        }
        if (last != null) {
            steps.add(step(last, state));
        }
        return steps;
    }

    private SurvivalCurve.Step step(CurvePoint point, String state) {
        double share = share(point, state);
        var interval = point.interval();
        return interval == null || !state.equals(leads() ? "alive" : "active")
                ? new SurvivalCurve.Step(point.time(), share, share, share)
                : new SurvivalCurve.Step(point.time(), share, interval.lower(), interval.upper());
    }

    private ShareBar.Part part(String answer, long count, Tone tone) {
        return new ShareBar.Part(words.say("indicators.counts." + answer, count), count, tone);
    }

    private Tone tone(String state) {
        return switch (state) {
            case "alive" -> Tone.BRAND;
            case "active" -> leads() ? Tone.SOFT : Tone.BRAND;
            case "ceased" -> Tone.BAD;
            case "acquired", "completed" -> Tone.GOOD;
            default -> Tone.WARN;
        };
    }
}
