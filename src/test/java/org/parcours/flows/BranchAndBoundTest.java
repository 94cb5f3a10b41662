package org.parcours.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parcours.flows.BranchAndBound.Node;

class BranchAndBoundTest {
    /// Each place takes a number from `least` up, at the cost of that number and its price. The rule: no two the same.
    private record Numbers(List<Integer> least, List<Integer> prices) {
        Node<Numbers, List<Integer>> solved() {
            return new Node<>(this, least, cost(least));
        }

        int cost(List<Integer> numbers) {
            return IntStream.range(0, prices.size())
                    .map(at -> numbers.get(at) * prices.get(at))
                    .sum();
        }

        Numbers raised(int at) {
            return new Numbers(
                    IntStream.range(0, prices.size())
                            .mapToObj(other -> least.get(other) + (other == at ? 1 : 0))
                            .toList(),
                    prices);
        }
    }

    private static List<Node<Numbers, List<Integer>>> branches(Node<Numbers, List<Integer>> node) {
        var numbers = node.solution();
        for (int at = 0; at < numbers.size(); at++) {
            int other = numbers.lastIndexOf(numbers.get(at));
            if (other > at) {
                return Stream.of(at, other)
                        .map(raised -> node.problem().raised(raised).solved())
                        .toList();
            }
        }
        return List.of();
    }

    static List<Integer> seeds() {
        return IntStream.range(0, 50).boxed().toList();
    }

    /// The dearest place keeps the smallest number: what sorting gives.
    @ParameterizedTest
    @MethodSource("seeds")
    void findsTheBestThatKeepsTheRule(int seed) {
        List<Integer> prices = new Random(seed).ints(5, 1, 9).boxed().toList();
        var root = new Numbers(List.of(0, 0, 0, 0, 0), prices);
        var found = BranchAndBound.search(root.solved(), BranchAndBoundTest::branches, 100_000);
        List<Integer> sorted = prices.stream().sorted().toList();
        int best = IntStream.range(0, 5).map(at -> sorted.get(at) * (4 - at)).sum();
        assertThat(found.keepsRule()).isTrue();
        assertThat(found.best().solution()).doesNotHaveDuplicates();
        assertThat(found.best().cost()).isEqualTo(best);
        assertThat(found.bound()).isEqualTo(best);
    }

    @Test
    void givesUpAtItsLimitWithABoundThatNothingUndercuts() {
        var root = new Numbers(List.of(0, 0, 0, 0, 0), List.of(1, 2, 3, 4, 5));
        var found = BranchAndBound.search(root.solved(), BranchAndBoundTest::branches, 3);
        assertThat(found.keepsRule()).isFalse();
        assertThat(found.bound()).isPositive().isLessThanOrEqualTo(20);
    }
}
