package org.parcours.connections.rounds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who waits, who has room, and which offers fit which need, in the need's own order.
///
/// What a solution costs is counted in voices: a need has one, and one more for each whole week it has waited, up to a
/// year. A need that gets its second-best offer costs its voices once, its third-best twice; one that
/// gets nothing costs them one time more than the worst rank there is. So serving somebody is always
/// worth more than serving somebody else better by one rank with the same wait, and between two who want
/// the same place it goes to who waited longer.
///
/// @param needs each once
/// @param offers each once
/// @param fits at most one for a need and an offer
public record RoundProblem(List<Waiting> needs, List<Room> offers, List<Fit> fits) {
    private static final int WEEK = 7;
    private static final int A_YEAR = 52;

    /// An open need.
    ///
    /// @param days since it was expressed
    public record Waiting(UUID need, UUID startup, int days) {
        /// One voice, and one for each whole week of waiting, at most 53.
        public int voices() {
            return 1 + Math.min(A_YEAR, Math.max(0, days) / WEEK);
        }
    }

    /// An offer with the introductions that it can still take this month.
    public record Room(UUID offer, UUID partner, int places) {}

    /// An offer that nothing forbids for a need.
    ///
    /// @param rank 1 for the best of the need's offers; equal for offers between which no rule decides
    public record Fit(UUID need, UUID offer, int rank) {}

    public RoundProblem {
        needs = List.copyOf(needs);
        offers = List.copyOf(offers);
        fits = List.copyOf(fits);
        Set<UUID> known = offers.stream().map(Room::offer).collect(Collectors.toSet());
        Set<UUID> waiting = needs.stream().map(Waiting::need).collect(Collectors.toSet());
        for (Fit fit : fits) {
            if (!known.contains(fit.offer()) || !waiting.contains(fit.need()) || fit.rank() < 1) {
                throw new IllegalArgumentException("A fit of nothing known: " + fit);
            }
        }
    }

    /// One more than the worst rank.
    int unserved() {
        return 1 + fits.stream().mapToInt(Fit::rank).max().orElse(1);
    }

    /// What a solution costs.
    ///
    /// @param chosen the fit of each need that is served
    public long cost(Map<UUID, Fit> chosen) {
        int unserved = unserved();
        return needs.stream()
                .mapToLong(need -> {
                    Fit fit = chosen.get(need.need());
                    return (long) need.voices() * ((fit == null ? unserved : fit.rank()) - 1);
                })
                .sum();
    }

    /// Whether no offer is over its places.
    public boolean holds(Map<UUID, Fit> chosen) {
        Map<UUID, Integer> taken = new HashMap<>();
        chosen.values().forEach(fit -> taken.merge(fit.offer(), 1, Integer::sum));
        return offers.stream().allMatch(room -> taken.getOrDefault(room.offer(), 0) <= room.places());
    }

    /// Whether no startup is sent to the same partner for two needs at once.
    public boolean sendsNobodyTwice(Map<UUID, Fit> chosen) {
        return sentTwice(chosen).isEmpty();
    }

    /// Two fits that send one startup to one partner, if any do.
    Optional<List<Fit>> sentTwice(Map<UUID, Fit> chosen) {
        Map<UUID, UUID> partners = partners();
        Map<String, Fit> sent = new HashMap<>();
        for (Waiting need : needs) {
            Fit fit = chosen.get(need.need());
            Fit before = fit == null ? null : sent.put(need.startup() + " " + partners.get(fit.offer()), fit);
            if (fit != null && before != null) {
                return Optional.of(List.of(before, fit));
            }
        }
        return Optional.empty();
    }

    /// The partner behind each offer.
    Map<UUID, UUID> partners() {
        return offers.stream().collect(Collectors.toMap(Room::offer, Room::partner));
    }
}
