package org.parcours.startups.search;

/// Where a startup stands on a day, by its journey and by what was last seen of it.
public enum State {
    /// Not admitted yet.
    APPLICANT,
    /// Admitted, not gone, not seen ceased.
    SUPPORTED,
    /// Gone and, as far as is known, trading.
    LEFT,
    ACQUIRED,
    MERGED,
    CEASED
}
