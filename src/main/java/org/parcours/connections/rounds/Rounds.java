package org.parcours.connections.rounds;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.matching.Asked;
import org.parcours.connections.matching.Match;
import org.parcours.connections.matching.Matches;
import org.parcours.connections.rounds.RoundProblem.Fit;
import org.parcours.connections.rounds.RoundProblem.Room;
import org.parcours.connections.rounds.RoundProblem.Waiting;
import org.parcours.connections.rounds.RoundProposal.Reason;
import org.parcours.connections.rounds.RoundProposal.Why;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Proposes at once for all open needs under every capacity. Reads, solves and answers; writes nothing.
@Component
public class Rounds {
    private final Matches matches;

    Rounds(Matches matches) {
        this.matches = matches;
    }

    /// A proposal for every open need without an introduction under way.
    ///
    /// @param park null for every park within reach
    @Transactional(readOnly = true)
    public RoundProposal propose(@Nullable UUID park) {
        Map<Asked, List<Match>> found = matches.of(matches.waiting(park));
        RoundProblem problem = problem(found);
        RoundSolution solution = RoundSolver.solve(problem);
        List<RoundProposal.Line> lines = new ArrayList<>();
        found.forEach(
                (asked, all) -> lines.add(line(asked, all, solution.chosen().get(asked.need()))));
        return new RoundProposal(lines, problem.cost(solution.chosen()), solution.bound());
    }

    private static RoundProblem problem(Map<Asked, List<Match>> found) {
        List<Waiting> needs = new ArrayList<>();
        Map<UUID, Room> rooms = new LinkedHashMap<>();
        List<Fit> fits = new ArrayList<>();
        found.forEach((asked, all) -> {
            needs.add(new Waiting(asked.need(), asked.startup(), days(asked)));
            List<Match> allowed = all.stream().filter(Match::allowed).toList();
            List<Integer> ranks = Matches.ranks(allowed);
            for (int at = 0; at < allowed.size(); at++) {
                var offered = allowed.get(at).offered();
                rooms.computeIfAbsent(
                        offered.offer(), id -> new Room(id, offered.partner(), offered.places() - offered.taken()));
                fits.add(new Fit(asked.need(), offered.offer(), ranks.get(at)));
            }
        });
        return new RoundProblem(needs, List.copyOf(rooms.values()), fits);
    }

    private static int days(Asked asked) {
        return (int) ChronoUnit.DAYS.between(asked.expressedOn(), asked.on());
    }

    private static RoundProposal.Line line(Asked asked, List<Match> all, @Nullable Fit fit) {
        if (fit == null) {
            return new RoundProposal.Line(asked, null, 0, why(all), days(asked));
        }
        Match match = all.stream()
                .filter(one -> one.offered().offer().equals(fit.offer()))
                .findFirst()
                .orElseThrow();
        return new RoundProposal.Line(asked, match, fit.rank(), null, days(asked));
    }

    private static Why why(List<Match> all) {
        if (all.isEmpty()) {
            return new Why(Reason.NO_OFFER, List.of(), List.of());
        }
        List<Match> allowed = all.stream().filter(Match::allowed).toList();
        return allowed.isEmpty()
                ? new Why(Reason.ALL_FORBIDDEN, all.getFirst().forbidding(), List.of())
                : new Why(
                        Reason.PLACES_TAKEN,
                        List.of(),
                        allowed.stream()
                                .limit(3)
                                .map(match -> match.offered().partnerName())
                                .toList());
    }
}
