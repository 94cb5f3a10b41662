package org.parcours.connections.rounds;

import java.util.Map;
import java.util.UUID;

/// Solves a round: exactly where the rules leave it a flow. One rule breaks that structure, that a startup is not sent
/// to
/// the same partner for two needs at once; where the flow's solution keeps it all the same, nothing better exists.
/// Where it does not, the flow's cost stays the bound, and a local search looks for the best that keeps the rule.
final class RoundSolver {
    private RoundSolver() {}

    static RoundSolution solve(RoundProblem problem) {
        Map<UUID, RoundProblem.Fit> flow = RoundFlow.solve(problem);
        long bound = problem.cost(flow);
        return problem.sendsNobodyTwice(flow)
                ? new RoundSolution(flow, bound)
                : new RoundSolution(RoundSearch.improve(problem, flow), bound);
    }
}
