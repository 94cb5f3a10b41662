package org.parcours.web.lists;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list as machines read it.
@Schema(description = "One page")
public record ApiPage<T>(
        List<T> items,

        @Schema(description = "Cursor of the following page, given back as `at`; null on the last") @Nullable
        String next) {
    public static <L, T> ApiPage<T> of(Slice<L> slice, Function<? super L, T> item) {
        Slice<T> page = slice.map(item);
        return new ApiPage<>(page.lines(), page.next());
    }

    /// A list that is given whole.
    public static <T> ApiPage<T> whole(List<T> items) {
        return new ApiPage<>(items, null);
    }
}
