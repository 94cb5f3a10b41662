package org.parcours.charts;

import java.util.List;
import java.util.function.DoubleFunction;

/// What happened on several tracks over the same days: one track beneath the other, each with its name above it, a line
/// from its first mark to where it ended or stands, and its marks.
///
/// @param until days that the axis reaches
/// @param tick writes a day of the axis
public record Lanes(Caption caption, List<Lane> lanes, double until, DoubleFunction<String> tick) implements Chart {

    private static final double HIGH = 46;
    private static final double TOP = 14;

    /// One lane.
    ///
    /// @param href where its name leads
    /// @param end the day on which it ended, or stands today
    public record Lane(String name, String href, Tone tone, List<Mark> marks, double end) {
        public Lane {
            marks = List.copyOf(marks);
        }
    }

    /// Something on a day.
    ///
    /// @param label says it in words on hover
    public record Mark(double day, Shape shape, Tone tone, String label) {}

    public Lanes {
        lanes = List.copyOf(lanes);
    }

    @Override
    public String draw(Canvas canvas) {
        int height = (int) (TOP + lanes.size() * HIGH + 24);
        Drawing drawing = new Drawing(canvas, height, "lanes", caption, "figure");
        Scale across = new Scale(0, Math.max(1, until), 8, canvas.width() - 10.0);
        axis(drawing, across, canvas.isNarrow() ? 3 : 6, height);
        double y = TOP + 24;
        for (Lane lane : lanes) {
            lane(drawing, lane, across, y);
            y += HIGH;
        }
        return drawing.finish();
    }

    private void axis(Drawing drawing, Scale across, int ticks, int height) {
        drawing.group("axes");
        List<Double> days = across.ticks(ticks, 1);
        for (double day : days) {
            drawing.line("tick", across.at(day), height - 22.0, across.at(day), height - 18.0);
            String anchor = across.at(day) < 40 ? "start" : across.at(day) > across.end() - 40 ? "end" : "middle";
            drawing.text("", anchor, across.at(day), height - 4.0, tick.apply(day));
        }
        drawing.end();
    }

    private static void lane(Drawing drawing, Lane lane, Scale across, double y) {
        double from = lane.marks().stream().mapToDouble(Mark::day).min().orElse(0);
        drawing.line("line " + lane.tone().css(), across.within(from), y, across.within(Math.max(from, lane.end())), y);
        drawing.quietLink(lane.href(), lane.name());
        boolean late = across.within(from) > across.end() * 0.6;
        drawing.text(
                "label", late ? "end" : "start", late ? across.end() : across.within(from) - 3, y - 11, lane.name());
        drawing.endLink();
        for (Mark mark : lane.marks())
            drawing.shape(
                    mark.shape(),
                    "mark " + mark.shape().css() + " " + mark.tone().css(),
                    across.within(mark.day()),
                    y,
                    mark.label());
    }
}
