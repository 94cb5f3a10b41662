package org.parcours.charts;

import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/// One matter from the day it came up to its end, with what happened on the way and the days by which something was
/// due.
///
/// Positions are days since it came up. The axis reaches `until`; `closed` is the day of its end, null while it is
/// open;
/// `now` is null where the line is complete. `tick` writes a day of the axis.
public record StepLine(
        Caption caption,
        List<Mark> marks,
        List<Deadline> deadlines,
        double until,
        @Nullable Double closed,
        @Nullable Double now,
        DoubleFunction<String> tick)
        implements Chart {
    private static final double BAR = 52;
    private static final double THICK = 8;
    private static final int[] STEPS = {1, 5, 10, 30, 60, 90, 180, 360, 720};

    /// Something that happened: its shape and tone say what, `label` says it in words on hover, and
    /// above the line where there is room.
    public record Mark(double day, Shape shape, Tone tone, String label) {}

    /// A day by which something was due.
    public record Deadline(double day, String label) {}

    public StepLine {
        marks = List.copyOf(marks);
        deadlines = List.copyOf(deadlines);
    }

    @Override
    public String draw(Canvas canvas) {
        Drawing drawing = new Drawing(canvas, 116, "journey", caption, "img");
        Scale across = new Scale(0, Math.max(1, until), 10, canvas.width() - 14.0);
        axis(drawing, across);
        double end = across.within(closed != null ? closed : now != null ? now : until);
        String kind = closed != null ? "segment done" : "segment current";
        drawing.rect(kind, across.start(), BAR, Math.max(2, end - across.start()), THICK, 3, null);
        double free = 0;
        for (Deadline due : deadlines) {
            double x = across.within(due.day());
            boolean late = x > canvas.width() * 0.6;
            drawing.line("goal", x, BAR - 10, x, BAR + THICK + 10);
            double room = Drawing.widthOf(due.label());
            if (late || x + 5 >= free) {
                drawing.text("goal-label", late ? "end" : "start", late ? x - 5 : x + 5, BAR + THICK + 22, due.label());
                free = late ? free : x + 5 + room;
            }
        }
        if (now != null) drawing.line("now", across.within(now), BAR - 9, across.within(now), BAR + THICK + 9);
        marks(drawing, across, canvas.width());
        return drawing.finish();
    }

    private void axis(Drawing drawing, Scale across) {
        drawing.group("axes").line("rail-line", across.start(), BAR + THICK / 2, across.end(), BAR + THICK / 2);
        double pixels = across.at(1) - across.at(0);
        // the first and the last label stand beside their tick, the others about theirs
        double room = 1.5 * Drawing.widthOf(tick.apply(0)) + 8;
        int every = STEPS[STEPS.length - 1];
        for (int step : STEPS) {
            if (step * pixels >= room) {
                every = step;
                break;
            }
        }
        for (int day = 0; day <= until; day += every) {
            drawing.line("tick", across.at(day), 96, across.at(day), 100);
            String anchor = day == 0 ? "start" : (until - day) * pixels < 30 ? "end" : "middle";
            drawing.text("", anchor, across.at(day), 113, tick.apply(day));
        }
        drawing.end();
    }

    /// Labels stand on two lines by turns, as long as they do not touch; hover says the others.
    private void marks(Drawing drawing, Scale across, double width) {
        double[] free = {0, 0};
        for (Mark mark : marks) {
            double x = across.within(mark.day());
            double room = Drawing.widthOf(mark.label());
            double from = Math.clamp(x - 4, 0, Math.max(0, width - room));
            for (int line = 0; line < free.length; line++) {
                if (from >= free[line]) {
                    drawing.text("label", "start", from, BAR - 12 - 16 * line, mark.label());
                    free[line] = from + room + 10;
                    break;
                }
            }
            String css = "mark " + mark.shape().css() + " " + mark.tone().css();
            drawing.shape(mark.shape(), css, x, BAR + THICK / 2, mark.label());
        }
    }
}
