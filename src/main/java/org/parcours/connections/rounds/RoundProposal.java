package org.parcours.connections.rounds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.matching.Criterion;
import org.parcours.connections.matching.Match;
import org.parcours.connections.matching.NeedProfile;

/// What a round proposes: for each open need what it got, or why nothing. A person accepts it line by line.
///
/// @param lines those that waited longest first
/// @param cost of the proposal, in voices (see [RoundProblem])
/// @param bound no solution can cost less than this
public record RoundProposal(List<Line> lines, long cost, long bound) {
    public RoundProposal {
        lines = List.copyOf(lines);
    }

    /// Whether nothing better exists.
    public boolean exact() {
        return cost == bound;
    }

    public long served() {
        return lines.stream().filter(line -> line.match() != null).count();
    }

    /// One need.
    ///
    /// @param match what it got; null where it got nothing
    /// @param rank of what it got among its own offers, 1 for the best; 0 where it got nothing
    /// @param why why it got nothing; null where it got something
    /// @param days that it has waited
    public record Line(
            NeedProfile asked,
            @Nullable Match match,
            int rank,
            @Nullable Why why,
            int days) {}

    /// Why a need got nothing.
    ///
    /// @param forbidding where every offer is forbidden: what forbids the one that would otherwise be best
    /// @param taken where places ran out: names of the partners whose places went to others
    public record Why(Reason reason, List<Criterion> forbidding, List<String> taken) {
        public Why {
            forbidding = List.copyOf(forbidding);
            taken = List.copyOf(taken);
        }
    }

    public enum Reason {
        NO_OFFER,
        ALL_FORBIDDEN,
        PLACES_TAKEN
    }
}
