package org.parcours.flows;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.Function;

/// Best-first search for the cheapest solution that keeps a rule which the solver of the problem does not know. A
/// problem whose solution breaks the rule is split into narrower ones, none of which excludes a solution that keeps it;
/// the cheapest open problem is looked at first. The first solution that keeps the rule is the best there is, since no
/// open problem costs less (Land and Doig 1960).
public final class BranchAndBound {
    private BranchAndBound() {}

    /// A problem with the cheapest solution that its solver finds.
    ///
    /// @param cost no solution of the problem costs less
    public record Node<P, S>(P problem, S solution, long cost) {}

    /// Result of a search.
    ///
    /// @param best the cheapest solution, or the one looked at last where the search gave up
    /// @param bound no solution that keeps the rule costs less
    /// @param keepsRule false where the search gave up
    public record Result<P, S>(Node<P, S> best, long bound, boolean keepsRule) {}

    /// Searches from a solved problem.
    ///
    /// @param branches the problems that a node is split into, solved; empty if its solution keeps the rule
    /// @param limit nodes to look at before giving up, at least 1
    public static <P, S> Result<P, S> search(
            Node<P, S> root, Function<Node<P, S>, List<Node<P, S>>> branches, int limit) {
        PriorityQueue<Node<P, S>> open = new PriorityQueue<>(Comparator.comparingLong(Node<P, S>::cost));
        open.add(root);
        Node<P, S> cheapest = root;
        for (int looked = 0; looked < limit; looked++) {
            cheapest = Objects.requireNonNull(open.poll());
            List<Node<P, S>> narrower = branches.apply(cheapest);
            if (narrower.isEmpty()) {
                return new Result<>(cheapest, cheapest.cost(), true);
            }
            open.addAll(narrower);
        }
        return new Result<>(cheapest, Objects.requireNonNull(open.peek()).cost(), false);
    }
}
