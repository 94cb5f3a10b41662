package org.parcours.charts;

import java.util.ArrayList;
import java.util.List;

/// Counts of one whole, such as yes, no and unknown, as parts of one bar with their words beneath.
public record ShareBar(Caption caption, List<Part> parts) implements Chart {

    private static final double TOP = 4;
    private static final double THICK = 16;

    /// `text` is the label with its count, as the reader writes it.
    public record Part(String text, long count, Tone tone) {
        public Part {
            if (count < 0) throw new IllegalArgumentException("A count is not negative: " + count);
        }
    }

    public ShareBar {
        parts = List.copyOf(parts);
    }

    @Override
    public String draw(Canvas canvas) {
        List<Row> rows = new ArrayList<>();
        double x = 0;
        int line = 0;
        for (Part part : parts) {
            double width = Drawing.widthOf(part.text()) + 34;
            if (x > 0 && x + width > canvas.width()) {
                x = 0;
                line++;
            }
            rows.add(new Row(part, x, line));
            x += width;
        }
        Drawing drawing = new Drawing(canvas, (int) (TOP + THICK + 14 + (line + 1) * 20), "share", caption, "img");
        bar(drawing, canvas);
        for (Row row : rows) {
            double y = TOP + THICK + 24 + row.line() * 20;
            drawing.rect("part " + row.part().tone().css(), row.x(), y - 9, 10, 10, 2, null);
            drawing.text("label", "start", row.x() + 16, y, row.part().text());
        }
        return drawing.finish();
    }

    private record Row(Part part, double x, int line) {}

    /// A part that exists is at least 3 px wide: one unknown among thousands is still seen.
    private void bar(Drawing drawing, Canvas canvas) {
        long total = parts.stream().mapToLong(Part::count).sum();
        long present = parts.stream().filter(p -> p.count() > 0).count();
        if (total == 0) {
            drawing.rect("part t-none", 0, TOP, canvas.width(), THICK, 4, null);
            return;
        }
        double free = canvas.width() - present * 3.0;
        double x = 0;
        for (Part part : parts) {
            if (part.count() == 0) continue;
            double width = 3 + free * part.count() / total;
            drawing.rect(
                    "part " + part.tone().css(),
                    x,
                    TOP,
                    width - (x + width < canvas.width() - 1 ? 1.5 : 0),
                    THICK,
                    2,
                    part.text());
            x += width;
        }
    }
}
