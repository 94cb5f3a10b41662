package org.parcours.transfers.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Import;
import org.parcours.transfers.Imports;

/// One page of lines of an import.
///
/// @param kind the filter; null for all
/// @param next line after which the next page begins; 0 on the last
public record RowsView(Finding.@Nullable Kind kind, List<Finding> rows, int after, int next) {
    static final int AT_ONCE = 50;

    /// What needs a person comes first: without a filter errors, then questions, then what changes.
    static RowsView of(Imports imports, Import found, String asked, int after) {
        Finding.Kind kind = Arrays.stream(Finding.Kind.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(asked))
                .findFirst()
                .orElse(asked.equals("all") ? null : urgent(found));
        List<Finding> rows = imports.rows(found.id(), kind, after, AT_ONCE + 1);
        boolean more = rows.size() > AT_ONCE;
        List<Finding> shown = more ? rows.subList(0, AT_ONCE) : rows;
        return new RowsView(kind, shown, after, more ? shown.getLast().line() : 0);
    }

    private static Finding.@Nullable Kind urgent(Import found) {
        return Stream.of(Finding.Kind.WRONG, Finding.Kind.DUPLICATE, Finding.Kind.DOUBTFUL)
                .filter(kind -> found.count(kind) > 0)
                .findFirst()
                .orElse(null);
    }

    public String filter() {
        return kind == null ? "all" : kind.name().toLowerCase(Locale.ROOT);
    }
}
