package org.parcours.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;

/// Curves in steps (Kaplan-Meier, Aalen-Johansen) with their band, marks on the time axis and counts at risk beneath.
///
/// Times share any unit, shares are fractions of one; `time` and `share` write them as the reader does. `floor` is
/// where the vertical axis starts: 0 unless the caller has said so in words.
public record SurvivalCurve(
        Caption caption,
        List<Series> series,
        double until,
        double floor,
        List<Marker> markers,
        List<AtRisk> atRisk,
        DoubleFunction<String> time,
        DoubleFunction<String> share)
        implements Chart {

    private static final double TOP = 20;

    /// One curve; `start` is its share at time 0 (1 for survival, 0 for a competing end).
    public record Series(String label, Tone tone, double start, List<Step> steps, boolean band) {
        public Series {
            steps = List.copyOf(steps);
        }
    }

    /// The share from `time` on, and its limits.
    public record Step(double time, double share, double lower, double upper) {}

    /// A dashed vertical line, such as "5 years".
    public record Marker(double time, String label) {}

    /// One row of counts beneath the axis, written by the caller.
    public record AtRisk(String label, List<Count> counts) {
        public AtRisk {
            counts = List.copyOf(counts);
        }
    }

    public record Count(double time, String text) {}

    public SurvivalCurve {
        series = List.copyOf(series);
        markers = List.copyOf(markers);
        atRisk = List.copyOf(atRisk);
    }

    @Override
    public String draw(Canvas canvas) {
        double foot = 26 + atRisk.size() * (canvas.isNarrow() ? 34.0 : 20.0);
        double plot = canvas.isNarrow() ? 200 : 250;
        double end = canvas.width() - (labelsInside(canvas) ? 10 : labelRoom());
        double start = canvas.isNarrow() ? 44 : startRoom();
        Scale across = new Scale(0, until, start, end);
        Scale upwards = new Scale(floor, 1, TOP + plot, TOP);
        Drawing drawing = new Drawing(canvas, (int) Math.ceil(TOP + plot + foot), "curve", caption, "img");
        grid(drawing, canvas, across, upwards);
        for (Series one : series) if (one.band()) band(drawing, one, across, upwards);
        for (Series one : series)
            drawing.path("line " + one.tone().css(), steps(drawing, one, across, upwards), one.label());
        for (Marker marker : markers) marker(drawing, marker, across, upwards);
        labels(drawing, canvas, across, upwards);
        counts(drawing, canvas, across, upwards.start() + 26);
        return drawing.finish();
    }

    /// Beside the plot, unless a narrow drawing has long labels.
    private boolean labelsInside(Canvas canvas) {
        return canvas.isNarrow() && labelRoom() > 110;
    }

    private double labelRoom() {
        double widest = series.stream()
                .mapToDouble(s -> Drawing.widthOf(s.label()))
                .max()
                .orElse(0);
        return Math.clamp(widest + 14, 10, 190);
    }

    private double startRoom() {
        double widest = atRisk.stream()
                .mapToDouble(r -> Drawing.widthOf(r.label()))
                .max()
                .orElse(0);
        return Math.clamp(widest + 30, 48, 160);
    }

    private void grid(Drawing drawing, Canvas canvas, Scale across, Scale upwards) {
        drawing.group("axes");
        for (double value : upwards.ticks(6, 0.1)) {
            drawing.line("", across.start(), upwards.at(value), across.end(), upwards.at(value));
            drawing.text("", "end", across.start() - 8, upwards.at(value) + 4, share.apply(value));
        }
        for (double value : across.ticks(canvas.isNarrow() ? 7 : 13, 1)) {
            drawing.line("tick", across.at(value), upwards.start(), across.at(value), upwards.start() + 5);
            drawing.text("", "middle", across.at(value), upwards.start() + 19, time.apply(value));
        }
        drawing.end();
    }

    /// The corners of a staircase that starts at time 0: monotone along the axis, cut at `until`.
    private List<double[]> corners(Series one) {
        List<double[]> corners = new ArrayList<>();
        double[] last = {one.start(), one.start(), one.start()};
        corners.add(new double[] {0, last[0], last[1], last[2]});
        for (Step step : one.steps()) {
            if (step.time() > until) break;
            corners.add(new double[] {step.time(), last[0], last[1], last[2]});
            last = new double[] {step.share(), step.lower(), step.upper()};
            corners.add(new double[] {step.time(), last[0], last[1], last[2]});
        }
        corners.add(new double[] {until, last[0], last[1], last[2]});
        return corners;
    }

    private String steps(Drawing drawing, Series one, Scale across, Scale upwards) {
        return join(drawing, corners(one), 1, across, upwards);
    }

    private void band(Drawing drawing, Series one, Scale across, Scale upwards) {
        List<double[]> corners = corners(one);
        String lower = join(drawing, corners, 2, across, upwards);
        String upper = join(drawing, corners.reversed(), 3, across, upwards);
        drawing.path("band " + one.tone().css(), lower + "L" + upper.substring(1) + "z", null);
    }

    private String join(Drawing drawing, List<double[]> corners, int which, Scale across, Scale upwards) {
        StringBuilder path = new StringBuilder();
        for (double[] corner : corners)
            path.append(path.isEmpty() ? "M" : "L")
                    .append(drawing.point(across.at(corner[0]), upwards.within(corner[which])));
        return path.toString();
    }

    private void marker(Drawing drawing, Marker marker, Scale across, Scale upwards) {
        double x = across.at(marker.time());
        drawing.line("goal", x, upwards.end(), x, upwards.start());
        drawing.text("goal-label", "middle", x, upwards.end() - 7, marker.label());
    }

    /// Labels at the ends of the lines, pushed apart where two lines end close together.
    private void labels(Drawing drawing, Canvas canvas, Scale across, Scale upwards) {
        double free = upwards.end() + 8;
        List<Series> downwards = series.stream()
                .sorted(Comparator.comparingDouble((Series s) -> -corners(s).getLast()[1]))
                .toList();
        for (Series one : downwards) {
            double y = upwards.within(corners(one).getLast()[1]);
            boolean inside = labelsInside(canvas);
            double at = Math.max(free, inside ? y - 7 : y + 4);
            String anchor = inside ? "end" : "start";
            drawing.text("end-label " + one.tone().css(), anchor, across.end() + (inside ? 0 : 8), at, one.label());
            free = at + 16;
        }
    }

    private void counts(Drawing drawing, Canvas canvas, Scale across, double top) {
        double y = top;
        for (AtRisk row : atRisk) {
            y += 16;
            if (canvas.isNarrow()) drawing.text("faint", "start", 4, y, row.label());
            else drawing.text("faint", "end", across.start() - 26, y, row.label());
            if (canvas.isNarrow()) y += 16;
            double free = Double.NEGATIVE_INFINITY;
            for (Count count : row.counts()) {
                double x = across.at(count.time());
                double half = Drawing.widthOf(count.text()) / 2;
                if (count.time() > until || x - half < free) continue;
                drawing.text("tally", "middle", x, y, count.text());
                free = x + half + 4;
            }
            y += 2;
        }
    }
}
