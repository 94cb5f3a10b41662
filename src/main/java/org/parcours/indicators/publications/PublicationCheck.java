package org.parcours.indicators.publications;

import java.time.Instant;
import java.util.List;

/// What checking a publication found, part by part.
public record PublicationCheck(Instant at, List<Finding> findings) {
    public enum Part {
        /// The passport is whole, sealed and signed by the network, and says what stands here.
        PASSPORT,
        /// Every passport before it leads to it.
        CHAIN,
        /// The definition is the one that it was counted by.
        DEFINITION,
        /// The rows kept with it are those that were sealed.
        KEPT,
        /// Counting again from what was known then gives the same rows.
        ROWS,
        /// And from these the same numbers.
        NUMBERS
    }

    /// One part of the check and what came of it.
    ///
    /// @param where what differs: names of numbers, or ids of subjects; empty where all is the same
    public record Finding(Part part, boolean same, List<String> where) {}

    public boolean same() {
        return findings.stream().allMatch(Finding::same);
    }
}
