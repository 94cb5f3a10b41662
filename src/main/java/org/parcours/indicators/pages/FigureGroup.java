package org.parcours.indicators.pages;

import java.util.List;
import org.parcours.statistics.FigureSubject.Basis;

/// The figures that rest on facts of one kind.
public record FigureGroup(Basis basis, List<FigureRow> rows) {
    /// The order of the page: what became of the startups, what was done for them, what they declare, what they say.
    static final List<Basis> ORDER = List.of(Basis.LIVES, Basis.RECORDS, Basis.DECLARATIONS, Basis.ANSWERS);
}
