package org.parcours.charts;

import java.util.List;

/// A line as small as a word, for a table cell or a figure. Its last point is marked.
///
/// @param least the smallest span of values that fills the height: what moved less is drawn as flat as it is
public record Spark(Caption caption, List<Double> values, Tone tone, double least) implements Chart {

    private static final int HEIGHT = 24;

    public Spark {
        values = List.copyOf(values);
    }

    @Override
    public String draw(Canvas canvas) {
        Drawing drawing = new Drawing(canvas, HEIGHT, "spark", caption, "img");
        if (values.isEmpty()) return drawing.finish();
        double lowest = values.stream().mapToDouble(v -> v).min().orElse(0);
        double highest = values.stream().mapToDouble(v -> v).max().orElse(1);
        Scale across = new Scale(0, Math.max(1, values.size() - 1), 4, canvas.width() - 5.0);
        double span = Math.max(highest - lowest, least);
        double half = span > 0 ? span / 2 : 1;
        double middle = (lowest + highest) / 2;
        Scale upwards = new Scale(middle - half, middle + half, HEIGHT - 4.0, 4);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < values.size(); i++)
            path.append(i == 0 ? "M" : "L").append(drawing.point(across.at(i), upwards.at(values.get(i))));
        drawing.path("line " + tone.css(), path.toString(), null);
        double end = across.at(values.size() - 1);
        drawing.shape(Shape.DISC, "mark solid " + tone.css(), end, upwards.at(values.getLast()), null);
        return drawing.finish();
    }

    /// At its usual size, 96 px.
    public String draw(Direction direction) {
        return draw(new Canvas(96, direction));
    }
}
