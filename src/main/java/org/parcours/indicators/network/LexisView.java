package org.parcours.indicators.network;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parcours.charts.Canvas;
import org.parcours.charts.Caption;
import org.parcours.charts.Direction;
import org.parcours.charts.LexisDiagram;
import org.parcours.text.Words;

/// The journeys as a Lexis diagram: calendar across, time since admission upwards.
public final class LexisView {
    private static final double DAYS_A_MONTH = 365.25 / 12;
    private static final int GOAL_MONTHS = 60;

    private LexisView() {}

    static LexisDiagram of(List<LifeLine> lines, LocalDate on, Words words) {
        return drawn(words.say("network.lexis.title"), lines, on, words);
    }

    /// The same for each open park that has a journey to draw.
    static List<ParkLexis> byPark(Network.State state, Words words) {
        Map<UUID, List<LifeLine>> byPark = state.lines().stream().collect(Collectors.groupingBy(LifeLine::park));
        return state.parks().stream()
                .filter(park -> byPark.containsKey(park.id()))
                .map(park -> {
                    String name = words.text(park.names());
                    return new ParkLexis(
                            name,
                            drawn(name, byPark.getOrDefault(park.id(), List.of()), state.on(), words)
                                    .draw(Canvas.narrow(
                                            Direction.of(words.language().locale()))));
                })
                .toList();
    }

    /// One of the small multiples.
    ///
    /// @param drawing an `<svg>` element
    public record ParkLexis(String name, String drawing) {}

    private static LexisDiagram drawn(String title, List<LifeLine> lines, LocalDate on, Words words) {
        LocalDate from = on.minusYears(Network.YEARS_DRAWN);
        List<LexisDiagram.Journey> journeys =
                lines.stream().map(line -> journey(line, from)).toList();
        return new LexisDiagram(
                new Caption(title, words.say("network.lexis.description", journeys.size(), words.longDate(on))),
                journeys,
                from,
                on,
                GOAL_MONTHS,
                words.say("network.lexis.goal"),
                words.date(on),
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
