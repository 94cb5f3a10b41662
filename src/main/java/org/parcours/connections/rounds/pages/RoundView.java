package org.parcours.connections.rounds.pages;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.rounds.RoundProposal;
import org.parcours.startups.search.ParkChoice;
import org.springframework.web.util.UriComponentsBuilder;

/// One page of the lines of a round.
///
/// @param park the chosen one; null for every park within reach
/// @param from the first line shown, from 0
public record RoundView(
        RoundProposal proposal,
        List<ParkChoice> parks,
        @Nullable UUID park,
        int from) {
    private static final int LINES = 50;

    /// @param from any number; a line that does not exist leads to the first page
    static RoundView of(RoundProposal proposal, List<ParkChoice> parks, @Nullable UUID park, int from) {
        boolean exists = from > 0 && from < proposal.lines().size();
        return new RoundView(proposal, parks, park, exists ? from : 0);
    }

    public List<RoundProposal.Line> lines() {
        return proposal.lines().subList(from, until());
    }

    public int until() {
        return Math.min(from + LINES, proposal.lines().size());
    }

    public boolean isWhole() {
        return from == 0 && until() == proposal.lines().size();
    }

    public @Nullable String previous() {
        return from == 0 ? null : address(Math.max(0, from - LINES));
    }

    public @Nullable String next() {
        return until() == proposal.lines().size() ? null : address(until());
    }

    /// The address of this page.
    public String here() {
        return address(from);
    }

    private String address(int line) {
        var address = UriComponentsBuilder.fromPath("/rounds");
        if (park != null) {
            address.queryParam("park", park);
        }
        if (line > 0) {
            address.queryParam("from", line);
        }
        return address.build().toUriString();
    }
}
