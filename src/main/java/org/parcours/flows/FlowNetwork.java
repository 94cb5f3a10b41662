package org.parcours.flows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;

/// A network through which goods flow from where they are supplied to where they are demanded, at the least cost.
/// Capacities and supplies are whole, so the cheapest flow is whole too (Ahuja, Magnanti and Orlin, *Network Flows*,
/// 1993, theorem 9.10), and no other flow costs less. Several edges may join the same two nodes.
///
/// @param <N> a node, told from others by `equals`
public final class FlowNetwork<N> {
    private final DirectedWeightedPseudograph<N, DefaultWeightedEdge> graph =
            new DirectedWeightedPseudograph<>(DefaultWeightedEdge.class);
    private final List<DefaultWeightedEdge> edges = new ArrayList<>();
    private final Map<DefaultWeightedEdge, Integer> capacities = new HashMap<>();
    private final Map<N, Integer> supplies = new HashMap<>();

    /// Supplies units at a node, or demands them where `units` is negative. Supplies must add up to zero.
    public void supply(N node, int units) {
        graph.addVertex(node);
        supplies.merge(node, units, Integer::sum);
    }

    /// Adds an edge.
    ///
    /// @param capacity units that it lets through
    /// @param cost of each unit
    /// @return its place in the answer of [#cheapest]
    public int connect(N from, N to, int capacity, int cost) {
        graph.addVertex(from);
        graph.addVertex(to);
        DefaultWeightedEdge edge = graph.addEdge(from, to);
        graph.setEdgeWeight(edge, cost);
        capacities.put(edge, capacity);
        edges.add(edge);
        return edges.size() - 1;
    }

    /// Returns the units on each edge in a flow of least cost.
    ///
    /// @throws IllegalArgumentException if supply and demand differ or no flow satisfies them
    public List<Integer> cheapest() {
        if (edges.isEmpty()) {
            return List.of();
        }
        var flow = new CapacityScalingMinimumCostFlow<N, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        graph,
                        node -> supplies.getOrDefault(node, 0),
                        edge -> Objects.requireNonNull(capacities.get(edge))));
        return edges.stream().map(edge -> (int) Math.round(flow.getFlow(edge))).toList();
    }
}
