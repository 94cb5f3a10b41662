package org.parcours.startups.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param previous cursor of the page before; null on the first
/// @param next cursor of the page after; null on the last
public record Slice(
        List<Line> lines,
        @Nullable String previous,
        @Nullable String next) {
    public Slice {
        lines = List.copyOf(lines);
    }
}
