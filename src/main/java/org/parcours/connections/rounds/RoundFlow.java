package org.parcours.connections.rounds;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parcours.flows.FlowNetwork;

/// Solves a round exactly as a flow: one unit flows from each need, through one of the offers that fit or past them
/// all,
/// to the end; an offer lets through as many as it has places.
final class RoundFlow {
    /// Where the flow goes past all offers.
    private static final UUID UNSERVED = new UUID(0, 1);
    private static final UUID END = new UUID(0, 2);

    private RoundFlow() {}

    /// The fit of each need that is served, in the order of the needs. No other solution costs less.
    static Map<UUID, RoundProblem.Fit> solve(RoundProblem problem) {
        return solve(problem, problem.unserved());
    }

    /// The same, where going without costs as if the worst rank were one less than `unserved`.
    static Map<UUID, RoundProblem.Fit> solve(RoundProblem problem, int unserved) {
        if (problem.needs().isEmpty()) {
            return Map.of();
        }
        var network = new FlowNetwork<UUID>();
        Map<UUID, Integer> voices = new HashMap<>();
        for (RoundProblem.Waiting need : problem.needs()) {
            voices.put(need.need(), need.voices());
            network.supply(need.need(), 1);
            network.connect(need.need(), UNSERVED, 1, need.voices() * (unserved - 1));
        }
        network.supply(END, -problem.needs().size());
        network.connect(UNSERVED, END, problem.needs().size(), 0);
        for (RoundProblem.Room room : problem.offers()) {
            network.connect(room.offer(), END, room.places(), 0);
        }
        Map<Integer, RoundProblem.Fit> fits = new LinkedHashMap<>();
        for (RoundProblem.Fit fit : problem.fits()) {
            int cost = Objects.requireNonNull(voices.get(fit.need())) * (fit.rank() - 1);
            fits.put(network.connect(fit.need(), fit.offer(), 1, cost), fit);
        }
        List<Integer> flow = network.cheapest();
        Map<UUID, RoundProblem.Fit> chosen = new LinkedHashMap<>();
        fits.forEach((edge, fit) -> {
            if (flow.get(edge) > 0) {
                chosen.put(fit.need(), fit);
            }
        });
        return chosen;
    }
}
