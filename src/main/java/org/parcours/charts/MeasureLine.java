package org.parcours.charts;

import java.util.List;

/// One measure over the years, its values written beside the points. A gap in the years is a dotted line.
///
/// The vertical axis starts at zero (or at the lowest value, where one is negative).
public record MeasureLine(Caption caption, List<Point> points, Tone tone) implements Chart {

    /// `at` in years, `when` and `text` as the reader writes them.
    public record Point(double at, double value, String when, String text) {}

    public MeasureLine {
        points = List.copyOf(points);
    }

    @Override
    public String draw(Canvas canvas) {
        Drawing drawing = new Drawing(canvas, 132, "measure", caption, "img");
        if (points.isEmpty()) return drawing.finish();
        double first = points.getFirst().at();
        double last = Math.max(first + 1, points.getLast().at());
        Scale across = new Scale(first, last, 30, canvas.width() - 34.0);
        double lowest =
                Math.min(0, points.stream().mapToDouble(Point::value).min().orElse(0));
        double highest = points.stream().mapToDouble(Point::value).max().orElse(0);
        Scale upwards = new Scale(lowest, Math.max(highest, lowest + 1e-9), 106, 26);
        drawing.group("axes")
                .line("", 8, upwards.at(0), canvas.width() - 8.0, upwards.at(0))
                .end();
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            String css = to.at() - from.at() > 1.01 ? "line gap " : "line ";
            drawing.line(
                    css + tone.css(),
                    across.at(from.at()),
                    upwards.at(from.value()),
                    across.at(to.at()),
                    upwards.at(to.value()));
        }
        for (Point point : points)
            drawing.shape(
                    Shape.DISC,
                    "mark solid " + tone.css(),
                    across.at(point.at()),
                    upwards.at(point.value()),
                    point.when() + ": " + point.text());
        labels(drawing, across, upwards);
        return drawing.finish();
    }

    /// The last value is always written; the others from the last backwards, as long as they do not touch.
    private void labels(Drawing drawing, Scale across, Scale upwards) {
        double free = Double.POSITIVE_INFINITY;
        double freeYear = Double.POSITIVE_INFINITY;
        for (Point point : points.reversed()) {
            double x = across.at(point.at());
            double half = Drawing.widthOf(point.text()) / 2;
            if (x + half < free) {
                drawing.text("value", "middle", x, upwards.at(point.value()) - 9, point.text());
                free = x - half - 6;
            }
            double halfYear = Drawing.widthOf(point.when()) / 2;
            if (x + halfYear < freeYear) {
                drawing.text("", "middle", x, 125, point.when());
                freeYear = x - halfYear - 6;
            }
        }
    }
}
