package org.parcours.connections.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parcours.connections.rounds.RoundProblem.Fit;
import org.parcours.connections.rounds.RoundProblem.Room;
import org.parcours.connections.rounds.RoundProblem.Waiting;

class RoundSolverTest {
    private static final UUID BANK = new UUID(4, 1);
    private static final UUID STARTUP = new UUID(3, 1);

    private static UUID id(int kind, int number) {
        return new UUID(kind, number);
    }

    @Test
    void sendsAStartupWithTwoNeedsToTwoPartners() {
        RoundProblem problem = new RoundProblem(
                List.of(new Waiting(id(1, 1), STARTUP, 70), new Waiting(id(1, 2), STARTUP, 0)),
                List.of(new Room(id(2, 1), BANK, 1), new Room(id(2, 2), BANK, 1), new Room(id(2, 3), id(4, 2), 1)),
                List.of(
                        new Fit(id(1, 1), id(2, 1), 1),
                        new Fit(id(1, 2), id(2, 2), 1),
                        new Fit(id(1, 2), id(2, 3), 2)));
        RoundSolution solution = RoundSolver.solve(problem);
        assertThat(solution.chosen())
                .containsOnly(
                        Map.entry(id(1, 1), new Fit(id(1, 1), id(2, 1), 1)),
                        Map.entry(id(1, 2), new Fit(id(1, 2), id(2, 3), 2)));
        assertThat(problem.cost(solution.chosen())).isEqualTo(1);
        assertThat(solution.bound()).isEqualTo(1);
    }

    static List<Integer> seeds() {
        return IntStream.range(0, 200).boxed().toList();
    }

    /// Needs of few startups, offers of few partners: the flow alone often breaks the rule. The best that keeps it is
    /// found, and said to be the best.
    @ParameterizedTest
    @MethodSource("seeds")
    void reachesTheBestThatKeepsEveryRule(int seed) {
        RoundProblem any = RoundFlowTest.generated(new Random(seed), 5, 4);
        RoundProblem problem = new RoundProblem(
                any.needs().stream()
                        .map(need -> new Waiting(
                                need.need(), id(3, (int) (need.need().getLeastSignificantBits() % 2)), need.days()))
                        .toList(),
                any.offers().stream()
                        .map(room -> new Room(
                                room.offer(), id(4, (int) (room.offer().getLeastSignificantBits() % 2)), room.places()))
                        .toList(),
                any.fits());
        RoundSolution solution = RoundSolver.solve(problem);
        assertThat(keepsEveryRule(problem, solution.chosen())).isTrue();
        long best = cheapest(problem, 0, new HashMap<>());
        assertThat(problem.cost(solution.chosen())).isEqualTo(best);
        assertThat(solution.bound()).isEqualTo(best);
    }

    private static boolean keepsEveryRule(RoundProblem problem, Map<UUID, Fit> chosen) {
        return problem.holds(chosen) && problem.sendsNobodyTwice(chosen);
    }

    private static long cheapest(RoundProblem problem, int at, Map<UUID, Fit> chosen) {
        if (!keepsEveryRule(problem, chosen)) {
            return Long.MAX_VALUE;
        }
        if (at == problem.needs().size()) {
            return problem.cost(chosen);
        }
        UUID need = problem.needs().get(at).need();
        long best = cheapest(problem, at + 1, chosen);
        for (Fit fit : problem.fits()) {
            if (fit.need().equals(need)) {
                chosen.put(need, fit);
                best = Math.min(best, cheapest(problem, at + 1, chosen));
                chosen.remove(need);
            }
        }
        return best;
    }
}
