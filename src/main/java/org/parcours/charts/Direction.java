package org.parcours.charts;

import java.util.Locale;

/// Where time starts: at the left, or mirrored at the right for scripts written that way.
public enum Direction {
    LTR,
    RTL;

    /// The direction in which the language of `locale` is written.
    public static Direction of(Locale locale) {
        return switch (locale.getLanguage()) {
            case "ar", "fa", "he", "ur" -> RTL;
            default -> LTR;
        };
    }

    String attribute() {
        return this == RTL ? "rtl" : "ltr";
    }
}
