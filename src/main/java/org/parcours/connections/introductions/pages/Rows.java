package org.parcours.connections.introductions.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.introductions.IntroductionLine;
import org.parcours.connections.introductions.IntroductionSearch;
import org.parcours.connections.introductions.IntroductionState;
import org.parcours.connections.outcomes.Outcome;
import org.parcours.text.Words;
import org.parcours.web.lists.ListFilter;
import org.springframework.stereotype.Component;

/// Introductions as short lines of other pages.
@Component
public class Rows {
    private final IntroductionSearch search;

    Rows(IntroductionSearch search) {
        this.search = search;
    }

    /// One line.
    ///
    /// @param name of the other side
    /// @param tone class of the chip
    public record Row(String href, String name, String why, String state, String tone) {}

    /// Which of both is named: the page is about the other.
    enum Named {
        STARTUP,
        PARTNER
    }

    List<Row> of(ListFilter filter, Named named, Words words) {
        return search.find(filter, null).lines().stream()
                .map(line -> new Row(
                        "/introductions/" + line.id(),
                        (named == Named.STARTUP ? line.startup() : line.partner()).nameIn(words.language()),
                        line.need().words(),
                        state(line, words),
                        tone(line.state(), line.outcome())))
                .toList();
    }

    /// `attend la startup depuis le 12/03/2026`, `rencontre le 12/03/2026 · investissement`.
    static String state(IntroductionLine line, Words words) {
        String state = words.say("introductions.state." + line.state(), words.date(line.stateOn()));
        return line.outcome() == null ? state : state + " · " + words.say("introductions.kind." + line.outcome());
    }

    static String tone(IntroductionState state, Outcome.@Nullable Kind outcome) {
        return switch (state) {
            case PROPOSED, STARTUP_AGREED, PARTNER_AGREED -> "warn";
            case CONNECTED -> "brand";
            case MET -> outcome == null ? "brand" : outcome == Outcome.Kind.NONE ? "soft" : "good";
            case STARTUP_DECLINED, PARTNER_DECLINED, LAPSED -> "bad";
            case WITHDRAWN -> "soft";
        };
    }
}
