package org.parcours.connections.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next cursor of the page after; null on the last
public record PartnerSlice(
        List<PartnerLine> lines,
        @Nullable String previous,
        @Nullable String next) {
    public PartnerSlice {
        lines = List.copyOf(lines);
    }
}
