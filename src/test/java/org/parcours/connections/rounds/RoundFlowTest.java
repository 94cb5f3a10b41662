package org.parcours.connections.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
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

class RoundFlowTest {
    private static UUID id(int kind, int number) {
        return new UUID(kind, number);
    }

    private static Waiting need(int number, int days) {
        return new Waiting(id(1, number), id(3, number), days);
    }

    private static Room offer(int number, int places) {
        return new Room(id(2, number), id(4, number), places);
    }

    private static Fit fit(int need, int offer, int rank) {
        return new Fit(id(1, need), id(2, offer), rank);
    }

    @Test
    void givesTheOnlyPlaceToWhoWaitedLonger() {
        RoundProblem problem = new RoundProblem(
                List.of(need(1, 3), need(2, 40)), List.of(offer(1, 1)), List.of(fit(1, 1, 1), fit(2, 1, 1)));
        assertThat(RoundFlow.solve(problem)).containsExactlyEntriesOf(Map.of(id(1, 2), fit(2, 1, 1)));
    }

    @Test
    void movesOneToTheSecondBestSoThatBothAreServed() {
        RoundProblem problem = new RoundProblem(
                List.of(need(1, 0), need(2, 0)),
                List.of(offer(1, 1), offer(2, 1)),
                List.of(fit(1, 1, 1), fit(1, 2, 2), fit(2, 1, 1)));
        assertThat(RoundFlow.solve(problem)).hasSize(2).containsEntry(id(1, 1), fit(1, 2, 2));
    }

    @Test
    void fillsAnOfferUpToItsPlacesAndNoFurther() {
        RoundProblem problem = new RoundProblem(
                List.of(need(1, 0), need(2, 0), need(3, 0)),
                List.of(offer(1, 2)),
                List.of(fit(1, 1, 1), fit(2, 1, 1), fit(3, 1, 1)));
        assertThat(RoundFlow.solve(problem)).hasSize(2);
    }

    @Test
    void leavesANeedThatNothingFitsWithoutAnOffer() {
        RoundProblem problem = new RoundProblem(List.of(need(1, 100)), List.of(offer(1, 5)), List.of());
        assertThat(RoundFlow.solve(problem)).isEmpty();
    }

    @Test
    void solvesARoundOfNothing() {
        assertThat(RoundFlow.solve(new RoundProblem(List.of(), List.of(), List.of())))
                .isEmpty();
    }

    static List<Integer> seeds() {
        return IntStream.range(0, 300).boxed().toList();
    }

    /// Every way of serving every need is tried: none costs less.
    @ParameterizedTest
    @MethodSource("seeds")
    void reachesTheBestOfAllSolutions(int seed) {
        RoundProblem problem = generated(new Random(seed), 6, 5);
        Map<UUID, Fit> solved = RoundFlow.solve(problem);
        assertThat(problem.holds(solved)).isTrue();
        assertThat(problem.cost(solved)).isEqualTo(cheapest(problem, 0, new HashMap<>()));
    }

    private static long cheapest(RoundProblem problem, int at, Map<UUID, Fit> chosen) {
        if (!problem.holds(chosen)) {
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

    static RoundProblem generated(Random chance, int needsAtMost, int offersAtMost) {
        int needs = 1 + chance.nextInt(needsAtMost);
        int offers = 1 + chance.nextInt(offersAtMost);
        List<Fit> fits = new ArrayList<>();
        for (int need = 0; need < needs; need++) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, offers).boxed().toList());
            Collections.shuffle(order, chance);
            int rank = 1;
            for (int offer : order) {
                if (chance.nextInt(3) > 0) {
                    fits.add(fit(need, offer, rank));
                    rank += chance.nextInt(2);
                }
            }
        }
        return new RoundProblem(
                IntStream.range(0, needs)
                        .mapToObj(number -> need(number, chance.nextInt(120)))
                        .toList(),
                IntStream.range(0, offers)
                        .mapToObj(number -> offer(number, chance.nextInt(3)))
                        .toList(),
                fits);
    }
}
