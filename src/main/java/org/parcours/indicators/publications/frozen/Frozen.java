package org.parcours.indicators.publications.frozen;

import java.util.List;
import org.parcours.indicators.Figure;

/// A figure with the rows it was computed from, not yet written.
public record Frozen(Figure figure, List<FrozenRow> rows) {}
