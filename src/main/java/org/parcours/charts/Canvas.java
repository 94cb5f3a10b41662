package org.parcours.charts;

/// What a chart is drawn on: a width in CSS pixels at which its texts are 12 to 13 px, and a direction.
/// The height is the chart's own affair.
public record Canvas(int width, Direction direction) {
    /// Width for a card of two thirds of a page.
    public static final int WIDE = 760;

    /// Width for a phone of 390 px, or a card of one third of a page.
    public static final int NARROW = 340;

    public Canvas {
        if (width < 40) throw new IllegalArgumentException("A chart needs at least 40 px, not " + width);
    }

    public static Canvas wide(Direction direction) {
        return new Canvas(WIDE, direction);
    }

    public static Canvas narrow(Direction direction) {
        return new Canvas(NARROW, direction);
    }

    /// True where labels must be fewer and stand inside the plot.
    public boolean isNarrow() {
        return width < 520;
    }
}
