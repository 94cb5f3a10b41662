package org.parcours.indicators.publications;

import java.util.EnumSet;
import java.util.Set;

/// Another publication beside the one that is read.
public record Comparison(Publication other, Set<Difference> differences) {
    /// The same measure, at most of another day.
    public boolean sameMeasure() {
        return EnumSet.of(Difference.DAY).containsAll(differences);
    }
}
