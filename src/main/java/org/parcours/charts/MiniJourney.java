package org.parcours.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A journey as small as a word, for a row of a list: its stages, today, and the last contact. Positions are months
/// since the start; the axis reaches `until`.
///
/// @param now null where the journey is over
/// @param contact null where there was none since the start
public record MiniJourney(
        Caption caption,
        List<JourneyLine.Segment> segments,
        double until,
        @Nullable Double now,
        @Nullable Double contact)
        implements Chart {
    private static final int HEIGHT = 16;
    private static final int TOP = 5;
    private static final int THICK = 6;

    public MiniJourney {
        segments = List.copyOf(segments);
    }

    @Override
    public String draw(Canvas canvas) {
        Drawing drawing = new Drawing(canvas, HEIGHT, "journey mini", caption, "img");
        Scale across = new Scale(0, until, 2, canvas.width() - 2.0);
        drawing.rect("segment planned", across.start(), TOP, across.end() - across.start(), THICK, 2, null);
        for (JourneyLine.Segment segment : segments) {
            double from = across.within(segment.from());
            double room = across.within(segment.to()) - from;
            drawing.rect("segment " + segment.kind().css(), from, TOP, Math.max(2, room - 1), THICK, 2, null);
        }
        if (contact != null)
            drawing.shape(Shape.DISC, "mark solid " + Tone.GOOD.css(), across.within(contact), TOP + THICK / 2.0, null);
        if (now != null) drawing.line("now", across.within(now), 1, across.within(now), HEIGHT - 1);
        return drawing.finish();
    }

    /// At its usual size, 120 px.
    public String draw(Direction direction) {
        return draw(new Canvas(120, direction));
    }
}
