package org.parcours.charts;

import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/// One journey as a line of months: its segments, its marks (an end, observations after it), and today.
///
/// Positions are months since the start. The axis reaches `until`; `goal` is the planned end. `tick` writes a month of
/// the axis (multiples of 12). `now` is null where the line is complete.
public record JourneyLine(
        Caption caption,
        List<Segment> segments,
        List<Mark> marks,
        double until,
        double goal,
        String goalLabel,
        @Nullable Double now,
        DoubleFunction<String> tick)
        implements Chart {

    private static final double BAR = 44;
    private static final double THICK = 12;

    /// A stage: `label` above the bar, `detail` beneath it, both left out where they do not fit (hover says them).
    public record Segment(String label, String detail, double from, double to, Kind kind) {}

    /// Done, going on (drawn lighter), foreseen only (outlined), or beyond the planned end (hatched by the sheet).
    public enum Kind {
        DONE("done"),
        CURRENT("current"),
        PLANNED("planned"),
        EXTENSION("extension");

        private final String css;

        Kind(String css) {
            this.css = css;
        }

        String css() {
            return css;
        }
    }

    /// Something that was seen at a month: its shape and tone say what, `label` says it in words on hover.
    public record Mark(double month, Shape shape, Tone tone, String label) {}

    public JourneyLine {
        segments = List.copyOf(segments);
        marks = List.copyOf(marks);
    }

    @Override
    public String draw(Canvas canvas) {
        Drawing drawing = new Drawing(canvas, 108, "journey", caption, "img");
        Scale across = new Scale(0, until, 8, canvas.width() - 12.0);
        axis(drawing, across);
        for (Segment segment : segments) segment(drawing, segment, across);
        double x = across.within(goal);
        drawing.line("goal", x, BAR - 22, x, BAR + THICK + 8);
        boolean late = x > canvas.width() * 0.6;
        drawing.text("goal-label", late ? "end" : "start", late ? x - 5 : x + 5, 14, goalLabel);
        if (now != null) drawing.line("now", across.within(now), BAR - 7, across.within(now), BAR + THICK + 7);
        for (Mark mark : marks)
            drawing.shape(
                    mark.shape(),
                    "mark " + mark.shape().css() + " " + mark.tone().css(),
                    across.within(mark.month()),
                    BAR + THICK / 2,
                    mark.label());
        return drawing.finish();
    }

    private void axis(Drawing drawing, Scale across) {
        drawing.group("axes").line("rail-line", across.start(), BAR + THICK / 2, across.end(), BAR + THICK / 2);
        int every = across.at(12) - across.at(0) < 36 ? 24 : 12;
        for (int month = 0; month <= until; month += every) {
            drawing.line("tick", across.at(month), 90 - 5, across.at(month), 90 - 1);
            String anchor = month == 0 ? "start" : month + every > until && until - month < 6 ? "end" : "middle";
            drawing.text("", anchor, across.at(month), 104, tick.apply(month));
        }
        drawing.end();
    }

    private void segment(Drawing drawing, Segment segment, Scale across) {
        double from = across.within(segment.from());
        double room = across.within(segment.to()) - from;
        String css = "segment " + segment.kind().css;
        drawing.rect(css, from, BAR, Math.max(2, room - 2), THICK, 3, segment.label() + ", " + segment.detail());
        if (Drawing.widthOf(segment.label()) < room - 4)
            drawing.text("label", "start", from, BAR - 10, segment.label());
        if (Drawing.widthOf(segment.detail()) < room - 4)
            drawing.text("faint", "start", from, BAR + THICK + 17, segment.detail());
    }
}
