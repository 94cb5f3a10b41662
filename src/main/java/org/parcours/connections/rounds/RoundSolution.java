package org.parcours.connections.rounds;

import java.util.Map;
import java.util.UUID;

/// What a round chose.
///
/// @param chosen the fit of each need that is served, by the need
/// @param bound what no solution can undercut
record RoundSolution(Map<UUID, RoundProblem.Fit> chosen, long bound) {
    RoundSolution {
        chosen = Map.copyOf(chosen);
    }
}
