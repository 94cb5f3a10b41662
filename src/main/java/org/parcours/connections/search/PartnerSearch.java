package org.parcours.connections.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.search.PartnerSearchTable.Found;
import org.parcours.web.lists.Cursor;
import org.parcours.web.lists.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds partners within reach, page after page, in the order of their names, or of closeness to what was asked.
@Component
public class PartnerSearch {
    private final PartnerSearchTable table;
    private final Clock clock;

    PartnerSearch(PartnerSearchTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// One page, at a cursor that another page gave; the first page without one.
    @Transactional(readOnly = true)
    public Slice<PartnerLine> find(PartnerFilter filter, @Nullable String cursor) {
        String order = filter.q() == null ? "NAME" : "MATCH";
        Optional<Cursor> at = Cursor.read(cursor, order);
        return Slice.of(
                        table.find(filter, LocalDate.now(clock), at),
                        filter.size(),
                        at,
                        found -> new Cursor(
                                order, false, found.place(), found.line().id()))
                .map(Found::line);
    }

    @Transactional(readOnly = true)
    public PartnerCounts counts(PartnerFilter filter) {
        return table.count(filter, LocalDate.now(clock));
    }

    /// Languages that any partner works in, ISO 639-1.
    @Transactional(readOnly = true)
    public List<String> languages() {
        return table.languages();
    }

    /// Families that any offer answers.
    @Transactional(readOnly = true)
    public List<String> families() {
        return table.families();
    }
}
