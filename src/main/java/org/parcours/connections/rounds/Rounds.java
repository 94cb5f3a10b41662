package org.parcours.connections.rounds;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.matching.Match;
import org.parcours.connections.matching.Matches;
import org.parcours.connections.matching.NeedProfile;
import org.parcours.connections.matching.OfferProfile;
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
        List<NeedProfile> waiting = matches.waiting(park);
        Map<UUID, List<OfferProfile>> offered = matches.offered(waiting);
        List<Waiting> needs = new ArrayList<>();
        Map<UUID, Room> rooms = new LinkedHashMap<>();
        List<Fit> fits = new ArrayList<>();
        Map<UUID, Why> unserved = new HashMap<>();
        for (NeedProfile asked : waiting) {
            // one need's matches at a time: those of all together fill the memory
            List<Match> all = Matches.ordered(asked, offered.getOrDefault(asked.need(), List.of()));
            needs.add(new Waiting(asked.need(), asked.startup(), days(asked)));
            fits.addAll(fits(asked, all, rooms));
            unserved.put(asked.need(), why(all));
        }
        RoundProblem problem = new RoundProblem(needs, List.copyOf(rooms.values()), fits);
        RoundSolution solution = RoundSolver.solve(problem);
        List<RoundProposal.Line> lines = new ArrayList<>();
        for (NeedProfile asked : waiting) {
            Fit fit = solution.chosen().get(asked.need());
            lines.add(
                    fit == null
                            ? new RoundProposal.Line(asked, null, 0, unserved.get(asked.need()), days(asked))
                            : new RoundProposal.Line(
                                    asked,
                                    match(asked, offered.getOrDefault(asked.need(), List.of()), fit),
                                    fit.rank(),
                                    null,
                                    days(asked)));
        }
        return new RoundProposal(lines, problem.cost(solution.chosen()), solution.bound());
    }

    /// The offers that nothing forbids, with their places.
    private static List<Fit> fits(NeedProfile asked, List<Match> all, Map<UUID, Room> rooms) {
        List<Match> allowed = all.stream().filter(Match::allowed).toList();
        List<Integer> ranks = Matches.ranks(allowed);
        List<Fit> fits = new ArrayList<>();
        for (int at = 0; at < allowed.size(); at++) {
            OfferProfile offer = allowed.get(at).offered();
            rooms.computeIfAbsent(offer.offer(), id -> new Room(id, offer.partner(), offer.places() - offer.taken()));
            fits.add(new Fit(asked.need(), offer.offer(), ranks.get(at)));
        }
        return fits;
    }

    private static int days(NeedProfile asked) {
        return (int) ChronoUnit.DAYS.between(asked.expressedOn(), asked.on());
    }

    private static Match match(NeedProfile asked, List<OfferProfile> offered, Fit fit) {
        return offered.stream()
                .filter(one -> one.offer().equals(fit.offer()))
                .findFirst()
                .map(one -> Matches.match(asked, one))
                .orElseThrow();
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
