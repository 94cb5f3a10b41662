package org.parcours.indicators.network;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.parcours.charts.Caption;
import org.parcours.charts.LexisDiagram;
import org.parcours.text.Words;

/// The journeys as a Lexis diagram: calendar across, time since admission upwards.
final class LexisView {
    private static final double DAYS_A_MONTH = 365.25 / 12;
    private static final int GOAL_MONTHS = 60;

    private LexisView() {}

    static LexisDiagram of(Network.State state, Words words) {
        LocalDate from = state.on().minusYears(Network.YEARS_DRAWN);
        List<LexisDiagram.Journey> journeys =
                state.lines().stream().map(line -> journey(line, from)).toList();
        return new LexisDiagram(
                new Caption(
                        words.say("network.lexis.title"),
                        words.say("network.lexis.description", journeys.size(), words.longDate(state.on()))),
                journeys,
                from,
                state.on(),
                GOAL_MONTHS,
                words.say("network.lexis.goal"),
                words::year);
    }

    private static LexisDiagram.Journey journey(LifeLine line, LocalDate from) {
        LocalDate start = line.from().isBefore(from) ? from : line.from();
        return new LexisDiagram.Journey(
                "/startups/" + line.startup(),
                line.name(),
                start,
                line.until(),
                months(line.admitted(), start),
                months(line.admitted(), line.until()),
                state(line));
    }

    private static double months(LocalDate admitted, LocalDate day) {
        return ChronoUnit.DAYS.between(admitted, day) / DAYS_A_MONTH;
    }

    private static LexisDiagram.State state(LifeLine line) {
        if ("ceased".equals(line.ended()) || "CEASED".equals(line.exitKind())) {
            return LexisDiagram.State.ENDED;
        }
        if (line.exitKind() == null) {
            return line.ended() == null ? LexisDiagram.State.ONGOING : LexisDiagram.State.SUCCEEDED;
        }
        return switch (line.exitKind()) {
            case "COMPLETED", "ACQUIRED", "MERGED" -> LexisDiagram.State.SUCCEEDED;
            default -> LexisDiagram.State.LEFT;
        };
    }
}
