package org.parcours.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlowNetworkTest {
    @Test
    void fillsTheCheaperOfTwoParallelEdgesFirst() {
        var network = new FlowNetwork<String>();
        network.supply("from", 3);
        network.supply("to", -3);
        int dear = network.connect("from", "to", 5, 7);
        int cheap = network.connect("from", "to", 2, 1);
        var flow = network.cheapest();
        assertThat(flow.get(dear)).isEqualTo(1);
        assertThat(flow.get(cheap)).isEqualTo(2);
    }

    @Test
    void goesTheLongWayWhereTheShortOneIsDearer() {
        var network = new FlowNetwork<Integer>();
        network.supply(1, 1);
        network.supply(3, -1);
        network.connect(1, 3, 1, 10);
        network.connect(1, 2, 1, 4);
        network.connect(2, 3, 1, 5);
        assertThat(network.cheapest()).containsExactly(0, 1, 1);
    }

    @Test
    void refusesWhatCannotFlow() {
        var network = new FlowNetwork<String>();
        network.supply("from", 2);
        network.supply("to", -2);
        network.connect("from", "to", 1, 0);
        assertThatThrownBy(network::cheapest).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void flowsNowhereWithoutEdges() {
        assertThat(new FlowNetwork<String>().cheapest()).isEmpty();
    }

    static List<Integer> seeds() {
        return IntStream.range(0, 100).boxed().toList();
    }

    /// Each of some people gets one of as many seats; every order of seats is tried, and none costs less.
    @ParameterizedTest
    @MethodSource("seeds")
    void costsNoMoreThanAnyOtherAssignment(int seed) {
        var random = new Random(seed);
        int size = 2 + random.nextInt(4);
        var costs = IntStream.range(0, size)
                .mapToObj(row -> random.ints(size, 0, 20).toArray())
                .toList();
        var network = new FlowNetwork<Integer>();
        for (int row = 0; row < size; row++) {
            network.supply(row, 1);
            network.supply(100 + row, -1);
            for (int seat = 0; seat < size; seat++) {
                network.connect(row, 100 + seat, 1, costs.get(row)[seat]);
            }
        }
        var flow = network.cheapest();
        int cost = IntStream.range(0, size * size)
                .map(edge -> flow.get(edge) * costs.get(edge / size)[edge % size])
                .sum();
        assertThat(cost).isEqualTo(cheapest(costs, 0, new ArrayList<>()));
    }

    private static int cheapest(List<int[]> costs, int row, List<Integer> seats) {
        if (row == costs.size()) {
            return 0;
        }
        int best = Integer.MAX_VALUE;
        for (int seat = 0; seat < costs.size(); seat++) {
            if (!seats.contains(seat)) {
                seats.add(seat);
                best = Math.min(best, costs.get(row)[seat] + cheapest(costs, row + 1, seats));
                seats.removeLast();
            }
        }
        return best;
    }
}
