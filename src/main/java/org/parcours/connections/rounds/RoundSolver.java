package org.parcours.connections.rounds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parcours.connections.rounds.RoundProblem.Fit;
import org.parcours.flows.BranchAndBound;
import org.parcours.flows.BranchAndBound.Node;

/// Solves a round: exactly where the rules leave it a flow. One rule breaks that structure, that a
/// startup is not sent to the same partner for two needs at once. Where the flow breaks it, one of the
/// two needs has to look elsewhere: both ways are solved as flows again (see [BranchAndBound]). After so
/// many the search gives up and hands over a solution that keeps every rule, with the bound that
/// nothing can undercut.
final class RoundSolver {
    private static final int LOOKED_AT_MOST = 200;

    private RoundSolver() {}

    static RoundSolution solve(RoundProblem problem) {
        var found = BranchAndBound.search(
                solved(problem, problem),
                node -> problem.sentTwice(node.solution()).stream()
                        .flatMap(List::stream)
                        .map(givesWay -> solved(without(node.problem(), givesWay), problem))
                        .toList(),
                LOOKED_AT_MOST);
        Map<UUID, Fit> chosen = found.best().solution();
        return new RoundSolution(found.keepsRule() ? chosen : givingWay(problem, chosen), found.bound());
    }

    /// A problem solved without the rule, at the costs of the whole.
    private static Node<RoundProblem, Map<UUID, Fit>> solved(RoundProblem problem, RoundProblem whole) {
        Map<UUID, Fit> chosen = RoundFlow.solve(problem, whole.unserved());
        return new Node<>(problem, chosen, whole.cost(chosen));
    }

    /// The same problem, but that a need does not get the partner of a fit.
    private static RoundProblem without(RoundProblem problem, Fit givesWay) {
        Map<UUID, UUID> partners = problem.partners();
        UUID partner = partners.get(givesWay.offer());
        return new RoundProblem(
                problem.needs(),
                problem.offers(),
                problem.fits().stream()
                        .filter(fit -> !fit.need().equals(givesWay.need())
                                || !Objects.equals(partners.get(fit.offer()), partner))
                        .toList());
    }

    /// What is left where every second time goes without.
    private static Map<UUID, Fit> givingWay(RoundProblem problem, Map<UUID, Fit> from) {
        Map<UUID, Fit> chosen = new HashMap<>(from);
        Optional<List<Fit>> twice = problem.sentTwice(chosen);
        while (twice.isPresent()) {
            chosen.remove(twice.get().getLast().need());
            twice = problem.sentTwice(chosen);
        }
        return chosen;
    }
}
