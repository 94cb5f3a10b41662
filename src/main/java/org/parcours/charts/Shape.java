package org.parcours.charts;

/// A mark that can be told from the others without colour. Drawn around its middle, some 8 px wide.
public enum Shape {
    DISC("M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z"),
    RING("M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z"),
    CROSS("M-3.5-3.5l7 7m0-7l-7 7"),
    DIAMOND("M0-4.5l4.5 4.5l-4.5 4.5l-4.5-4.5z"),
    SQUARE("M-3-3h6v6h-6z");

    private final String path;

    Shape(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    String css() {
        return switch (this) {
            case DISC, DIAMOND -> "solid";
            case RING, SQUARE -> "hollow";
            case CROSS -> "stroke";
        };
    }
}
