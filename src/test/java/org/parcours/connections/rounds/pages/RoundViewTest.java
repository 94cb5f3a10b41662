package org.parcours.connections.rounds.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parcours.coaching.needs.Wish;
import org.parcours.connections.matching.NeedProfile;
import org.parcours.connections.rounds.RoundProposal;

class RoundViewTest {
    private static final UUID PARK = new UUID(1, 1);

    @Test
    void leadsThroughEveryLineOnce() {
        RoundProposal proposal = proposal(120);
        List<RoundProposal.Line> shown = new ArrayList<>();
        RoundView view = RoundView.of(proposal, List.of(), PARK, 0);
        assertThat(view.previous()).isNull();
        for (int from = 0; from < 120; from = view.until()) {
            view = RoundView.of(proposal, List.of(), PARK, from);
            shown.addAll(view.lines());
        }
        assertThat(shown).isEqualTo(proposal.lines());
        assertThat(view.next()).isNull();
        assertThat(view.previous()).isEqualTo("/rounds?park=" + PARK + "&from=50");
        assertThat(view.here()).isEqualTo("/rounds?park=" + PARK + "&from=100");
    }

    @Test
    void beginsAnewAtALineThatDoesNotExist() {
        for (int from : new int[] {-7, 120, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            RoundView view = RoundView.of(proposal(120), List.of(), null, from);
            assertThat(view.here()).isEqualTo("/rounds");
            assertThat(view.lines()).hasSize(50);
        }
    }

    @Test
    void needsNoPagesForWhatFitsOnOne() {
        assertThat(RoundView.of(proposal(50), List.of(), null, 0).isWhole()).isTrue();
        assertThat(RoundView.of(proposal(0), List.of(), null, 0).lines()).isEmpty();
        assertThat(RoundView.of(proposal(51), List.of(), null, 0).isWhole()).isFalse();
    }

    private static RoundProposal proposal(int lines) {
        return new RoundProposal(
                IntStream.range(0, lines).mapToObj(RoundViewTest::line).toList(), 0, 0);
    }

    private static RoundProposal.Line line(int number) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        var need = new NeedProfile(
                new UUID(2, number),
                PARK,
                PARK,
                PARK,
                "legal",
                "Statuts",
                Wish.NOTHING,
                null,
                null,
                List.of(),
                day,
                day);
        return new RoundProposal.Line(need, null, 0, null, number);
    }
}
