package org.parcours.web.lists;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param previous cursor of the page before; null on the first
/// @param next cursor of the page after; null on the last
public record Slice<T>(
        List<T> lines, @Nullable String previous, @Nullable String next) {
    public Slice {
        lines = List.copyOf(lines);
    }

    /// A page out of what was found at a cursor.
    ///
    /// @param found one line more than the page holds where there are more, in reverse where the cursor looks back
    /// @param place where a line stands in the order of the list, as a cursor that looks on from it
    public static <T> Slice<T> of(List<T> found, int size, Optional<Cursor> at, Function<T, Cursor> place) {
        boolean backwards = at.map(Cursor::backwards).orElse(false);
        boolean more = found.size() > size;
        List<T> lines = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
        if (backwards) {
            Collections.reverse(lines);
        }
        boolean before = backwards ? more : at.isPresent();
        boolean after = backwards || more;
        return new Slice<>(
                lines,
                before && !lines.isEmpty()
                        ? place.apply(lines.getFirst()).back().written()
                        : null,
                after && !lines.isEmpty() ? place.apply(lines.getLast()).written() : null);
    }

    /// The same page of something else.
    public <R> Slice<R> map(Function<? super T, R> each) {
        return new Slice<>(lines.stream().map(each).toList(), previous, next);
    }
}
