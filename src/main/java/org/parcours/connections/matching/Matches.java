package org.parcours.connections.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Holds needs beside offers. What is proposed is always said with what speaks for and against it; a person decides.
@Component
public class Matches {
    private static final Comparator<Match> BEST_FIRST =
            Comparator.comparing(Match::allowed).reversed().thenComparing(Match.ORDER);

    private final NeedProfileTable needs;
    private final OfferProfileTable offers;
    private final Clock clock;

    Matches(NeedProfileTable needs, OfferProfileTable offers, Clock clock) {
        this.needs = needs;
        this.offers = offers;
        this.clock = clock;
    }

    /// Every offer of the need's family: those that nothing forbids in their order, then those that something does.
    ///
    /// @throws NotHere where the need is not within reach
    @Transactional(readOnly = true)
    public List<Match> of(UUID need) {
        NeedProfile asked = needs.byId(need, LocalDate.now(clock)).orElseThrow(() -> new NotHere("need " + need));
        return ordered(asked, offers.of(List.of(asked)).getOrDefault(need, List.of()));
    }

    /// The open needs that wait for an introduction, those that waited longest first.
    ///
    /// @param park null for every park within reach
    @Transactional(readOnly = true)
    public List<NeedProfile> waiting(@Nullable UUID park) {
        return needs.waiting(park, LocalDate.now(clock));
    }

    /// What there is for each of many needs, unordered: their matches together would not fit into memory.
    @Transactional(readOnly = true)
    public Map<UUID, List<OfferProfile>> offered(List<NeedProfile> asked) {
        return offers.of(asked);
    }

    /// Each offer held beside the need: those that nothing forbids in their order, then those that something does.
    public static List<Match> ordered(NeedProfile asked, List<OfferProfile> offered) {
        return offered.stream()
                .map(offer -> match(asked, offer))
                .sorted(BEST_FIRST)
                .toList();
    }

    public static Match match(NeedProfile asked, OfferProfile offered) {
        return new Match(
                offered,
                Stream.concat(
                                new Exclusions(asked, offered).criteria().stream(),
                                new Ranking(asked, offered).criteria().stream())
                        .toList());
    }

    /// The place of each allowed match in the need's own order, from 1; equal where no rule of the order tells them
    /// apart.
    public static List<Integer> ranks(List<Match> allowed) {
        List<Integer> ranks = new ArrayList<>();
        for (int at = 0; at < allowed.size(); at++) {
            boolean same = at > 0 && allowed.get(at).equalTo(allowed.get(at - 1));
            ranks.add(same ? ranks.get(at - 1) : at + 1);
        }
        return ranks;
    }
}
