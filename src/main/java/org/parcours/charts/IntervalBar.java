package org.parcours.charts;

/// A share with its limits on the scale from nought to one, as small as a word, for a row of a table.
public record IntervalBar(Caption caption, double value, double lower, double upper) implements Chart {
    private static final int HEIGHT = 16;
    private static final double MARGIN = 5;

    @Override
    public String draw(Canvas canvas) {
        Drawing drawing = new Drawing(canvas, HEIGHT, "interval-bar", caption, "img");
        Scale across = new Scale(0, 1, MARGIN, canvas.width() - MARGIN);
        double middle = HEIGHT / 2.0;
        drawing.group("axes")
                .line("rail", across.at(0), middle, across.at(1), middle)
                .end();
        String tone = "part " + Tone.BRAND.css();
        double from = across.within(lower);
        drawing.rect(tone, from, middle - 2, Math.max(2, across.within(upper) - from), 4, 2, null);
        drawing.rect(tone, across.within(value) - 1.5, 2, 3, HEIGHT - 4.0, 1, null);
        return drawing.finish();
    }

    /// At its usual size, 120 px.
    public String draw(Direction direction) {
        return draw(new Canvas(120, direction));
    }
}
