package org.parcours.connections.rounds;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import org.parcours.connections.rounds.RoundProblem.Fit;

/// Solves a round: exactly where the rules leave it a flow. One rule breaks that structure, that a
/// startup is not sent to the same partner for two needs at once. Where the flow breaks it, one of the
/// two needs has to look elsewhere: both ways are solved as flows again, the cheaper first (branch and
/// bound). The first solution that keeps the rule is the best there is, because no flow still open costs
/// less. After so many flows the search gives up and hands over a solution that keeps every rule, with
/// the bound that nothing can undercut.
final class RoundSolver {
    private static final int FLOWS_AT_MOST = 400;

    private RoundSolver() {}

    /// A problem with what it costs without the rule.
    private record Open(RoundProblem problem, Map<UUID, Fit> chosen, long cost) {
        static Open of(RoundProblem problem, RoundProblem costing) {
            Map<UUID, Fit> chosen = RoundFlow.solve(problem, costing.unserved());
            return new Open(problem, chosen, costing.cost(chosen));
        }
    }

    static RoundSolution solve(RoundProblem problem) {
        PriorityQueue<Open> open = new PriorityQueue<>(Comparator.comparingLong(Open::cost));
        open.add(Open.of(problem, problem));
        Open cheapest = Objects.requireNonNull(open.peek());
        for (int flows = 1; flows < FLOWS_AT_MOST; flows += 2) {
            cheapest = Objects.requireNonNull(open.poll());
            Optional<List<Fit>> twice = problem.sentTwice(cheapest.chosen());
            if (twice.isEmpty()) {
                return new RoundSolution(cheapest.chosen(), cheapest.cost());
            }
            for (Fit givesWay : twice.get()) {
                open.add(Open.of(without(cheapest.problem(), givesWay), problem));
            }
        }
        return new RoundSolution(
                givingWay(problem, cheapest),
                Objects.requireNonNull(open.peek()).cost());
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
    private static Map<UUID, Fit> givingWay(RoundProblem problem, Open from) {
        Map<UUID, Fit> kept = new HashMap<>(from.chosen());
        Optional<List<Fit>> twice = problem.sentTwice(kept);
        while (twice.isPresent()) {
            kept.remove(twice.get().getLast().need());
            twice = problem.sentTwice(kept);
        }
        return kept;
    }
}
