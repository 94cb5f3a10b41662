package org.parcours.charts;

import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/// Groups compared: a point with its interval each, and words where a group cannot say yet.
///
/// Values are fractions of one between `from` and `to`; `share` writes them. `reference` is the value of all groups
/// together, drawn as a vertical line, or null.
public record IntervalPlot(
        Caption caption,
        List<Row> rows,
        double from,
        double to,
        @Nullable Double reference,
        @Nullable String referenceLabel,
        DoubleFunction<String> share)
        implements Chart {

    private static final double TOP = 24;

    /// One group. `text` stands at the end of the row: the value in words, or why there is none.
    public record Row(String label, String text, @Nullable Interval interval, Tone tone) {
        /// A group that is too small or too recent: greyed, with `why` instead of a point.
        public static Row tooEarly(String label, String why) {
            return new Row(label, why, null, Tone.SOFT);
        }
    }

    public record Interval(double value, double lower, double upper) {}

    public IntervalPlot {
        rows = List.copyOf(rows);
    }

    @Override
    public String draw(Canvas canvas) {
        double step = canvas.isNarrow() ? 44 : 30;
        double foot = TOP + rows.size() * step;
        Drawing drawing = new Drawing(canvas, (int) Math.ceil(foot + 26), "intervals", caption, "img");
        Scale across = canvas.isNarrow()
                ? new Scale(from, to, 14, canvas.width() - 14.0)
                : new Scale(from, to, canvas.width() * 0.26, canvas.width() - room());
        grid(drawing, canvas, across, foot);
        double y = TOP;
        for (Row row : rows) {
            row(drawing, canvas, row, across, y);
            y += step;
        }
        return drawing.finish();
    }

    private double room() {
        return Math.clamp(
                rows.stream().mapToDouble(r -> Drawing.widthOf(r.text())).max().orElse(0) + 20, 60, 230);
    }

    private void grid(Drawing drawing, Canvas canvas, Scale across, double foot) {
        drawing.group("axes");
        for (double value : across.ticks(canvas.isNarrow() ? 4 : 6, 0.05)) {
            drawing.line("", across.at(value), TOP - 6, across.at(value), foot);
            drawing.text("", "middle", across.at(value), foot + 18, share.apply(value));
        }
        drawing.end();
        if (reference == null) return;
        double x = across.within(reference);
        drawing.line("goal", x, TOP - 6, x, foot);
        if (referenceLabel == null) return;
        double half = Drawing.widthOf(referenceLabel) / 2;
        double centre = Math.clamp(x, half + 4, Math.max(half + 4, canvas.width() - half - 4));
        drawing.text("goal-label", "middle", centre, TOP - 11, referenceLabel);
    }

    private void row(Drawing drawing, Canvas canvas, Row row, Scale across, double top) {
        Interval interval = row.interval();
        String css = interval == null ? "faint" : "";
        double middle = top + (canvas.isNarrow() ? 33 : 15);
        double text = canvas.isNarrow() ? top + 19 : middle + 4;
        drawing.text(interval == null ? "label faint" : "label", "start", canvas.isNarrow() ? 4 : 0, text, row.label());
        drawing.text(interval == null ? css : "value", "end", canvas.width() - 4.0, text, row.text());
        if (interval == null) return;
        String tone = row.tone().css();
        double lower = across.within(interval.lower());
        double upper = across.within(interval.upper());
        drawing.line("whisker " + tone, lower, middle, upper, middle);
        drawing.line("whisker cap " + tone, lower, middle - 4, lower, middle + 4);
        drawing.line("whisker cap " + tone, upper, middle - 4, upper, middle + 4);
        drawing.shape(
                Shape.DIAMOND,
                "mark solid " + tone,
                across.within(interval.value()),
                middle,
                row.label() + ": " + row.text());
    }
}
