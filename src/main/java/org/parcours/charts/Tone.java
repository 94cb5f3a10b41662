package org.parcours.charts;

/// A colour by meaning; the sheet decides which one, in light and in dark.
public enum Tone {
    BRAND,
    GOOD,
    WARN,
    BAD,
    SOFT;

    String css() {
        return switch (this) {
            case BRAND -> "t-brand";
            case GOOD -> "t-good";
            case WARN -> "t-warn";
            case BAD -> "t-bad";
            case SOFT -> "t-soft";
        };
    }
}
