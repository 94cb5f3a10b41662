package org.parcours.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A straight map from values `from..to` to positions `start..end` (pixels along the canvas).
record Scale(double from, double to, double start, double end) {

    Scale {
        if (!(to > from)) throw new IllegalArgumentException("A scale needs " + from + " < " + to);
    }

    double at(double value) {
        return start + (value - from) / (to - from) * (end - start);
    }

    /// As [#at(double)] where the values are days since 1970.
    double at(LocalDate day) {
        return at((double) day.toEpochDay());
    }

    /// The position of `value`, or of the nearer end of the scale where it lies outside.
    double within(double value) {
        return at(Math.clamp(value, from, to));
    }

    /// Round values inside the scale, `atMost` of them: steps of 1, 2 or 5 times a power of ten, none below `least`.
    List<Double> ticks(int atMost, double least) {
        double step = least;
        for (int i = 0; (to - from) / step > Math.max(1, atMost - 1); i++) step *= i % 3 == 1 ? 2.5 : 2;
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to + 1e-9 * step; i++) ticks.add(i * step);
        return ticks;
    }
}
