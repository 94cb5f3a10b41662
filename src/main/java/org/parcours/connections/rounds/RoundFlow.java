package org.parcours.connections.rounds;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultDirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;

/// Solves a round exactly: one unit flows from each need, through one of the offers that fit or past them all, to the
/// end; an offer lets through as many as it has places. The flow of least cost is the best solution there is, because
/// such a network always has an optimal flow in whole units (Ahuja, Magnanti and Orlin, *Network Flows*, 1993, theorem
/// 9.10).
final class RoundFlow {
    private static final int NOTHING = -1;
    private static final int END = -2;

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
        var network = new DefaultDirectedWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        Map<DefaultWeightedEdge, Integer> capacity = new HashMap<>();
        network.addVertex(NOTHING);
        network.addVertex(END);
        int needs = problem.needs().size();
        Map<UUID, Integer> vertices = new HashMap<>();
        for (RoundProblem.Waiting need : problem.needs()) {
            vertices.put(need.need(), vertices.size());
        }
        for (RoundProblem.Room room : problem.offers()) {
            vertices.put(room.offer(), vertices.size());
        }
        vertices.values().forEach(network::addVertex);
        for (RoundProblem.Room room : problem.offers()) {
            connect(network, capacity, known(vertices, room.offer()), END, 0, room.places());
        }
        connect(network, capacity, NOTHING, END, 0, needs);
        Map<UUID, Integer> voices = new HashMap<>();
        for (RoundProblem.Waiting need : problem.needs()) {
            voices.put(need.need(), need.voices());
            connect(network, capacity, known(vertices, need.need()), NOTHING, need.voices() * (unserved - 1), 1);
        }
        Map<DefaultWeightedEdge, RoundProblem.Fit> fits = new HashMap<>();
        for (RoundProblem.Fit fit : problem.fits()) {
            fits.put(
                    connect(
                            network,
                            capacity,
                            known(vertices, fit.need()),
                            known(vertices, fit.offer()),
                            known(voices, fit.need()) * (fit.rank() - 1),
                            1),
                    fit);
        }
        var flow = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        network,
                        vertex -> vertex == END ? -needs : vertex >= 0 && vertex < needs ? 1 : 0,
                        edge -> Objects.requireNonNull(capacity.get(edge))));
        Map<UUID, RoundProblem.Fit> chosen = new LinkedHashMap<>();
        fits.forEach((edge, fit) -> {
            if (flow.getFlow(edge) > 0.5) {
                chosen.put(fit.need(), fit);
            }
        });
        return chosen;
    }

    private static int known(Map<UUID, Integer> of, UUID id) {
        return Objects.requireNonNull(of.get(id));
    }

    private static DefaultWeightedEdge connect(
            DefaultDirectedWeightedGraph<Integer, DefaultWeightedEdge> network,
            Map<DefaultWeightedEdge, Integer> capacity,
            int from,
            int to,
            int cost,
            int places) {
        DefaultWeightedEdge edge = network.addEdge(from, to);
        network.setEdgeWeight(edge, cost);
        capacity.put(edge, places);
        return edge;
    }
}
