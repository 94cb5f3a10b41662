package org.parcours.indicators.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parcours.charts.Direction;
import org.parcours.database.Scope;
import org.parcours.indicators.Figure;
import org.parcours.indicators.FigureQuery;
import org.parcours.indicators.Indicators;
import org.parcours.text.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The network on a day, as far as its reader reaches.
@Component
public class Network {
    /// More lines than this are a grey wall: beyond, every k-th journey is drawn and the page says so.
    static final int MOST_LINES = 2_000;

    static final int YEARS_DRAWN = 7;
    private static final List<String> FIGURES = List.of("path-completed", "survival", "supported");
    private static final String PARKS_OPEN = "parks-open";

    /// What comes of the coordinators' work.
    private static final List<String> WORK = List.of(
            "silent-startups",
            "needs-contacted",
            "needs-answered",
            "needs-helped",
            "usefulness",
            "introductions-agreed",
            "introductions-met",
            "introductions-with-outcome",
            "introductions-value",
            "days-to-introduction",
            "days-to-outcome");

    private final Indicators indicators;
    private final NetworkTable table;

    Network(Indicators indicators, NetworkTable table) {
        this.indicators = indicators;
        this.table = table;
    }

    /// What the page says.
    ///
    /// @param whole the reader reaches every park; else nothing is said of those out of reach
    /// @param every one line in so many is drawn
    record State(
            boolean whole,
            LocalDate on,
            Instant known,
            List<Figure> figures,
            List<Figure> work,
            List<ParkLine> parks,
            List<LifeLine> lines,
            long every) {
        long supported() {
            return parks.stream().mapToLong(ParkLine::supported).sum();
        }

        long open() {
            return parks.stream().filter(park -> park.opened() != null).count();
        }

        long overdue() {
            return parks.stream().mapToLong(ParkLine::overdue).sum();
        }
    }

    @Transactional(readOnly = true)
    State on(LocalDate day, Instant known) {
        FigureQuery query = new FigureQuery(day, known);
        boolean whole = Scope.current().everywhere();
        List<Figure> figures = figures(
                whole ? Stream.concat(FIGURES.stream(), Stream.of(PARKS_OPEN)).toList() : FIGURES, query);
        Lines lines = lines(query);
        return new State(
                whole,
                day,
                known,
                figures,
                figures(WORK, query),
                withShares(lines.parks(), figures.getFirst()),
                lines.lives(),
                lines.every());
    }

    /// The diagram of the journeys on a day, as the network's page shows it.
    @Transactional(readOnly = true)
    public String lexis(LocalDate day, Instant known, Words words, int wide) {
        return LexisView.of(lines(new FigureQuery(day, known)).lives(), day, words)
                .fit(wide, Direction.of(words.language().locale()));
    }

    /// Journeys that go on beyond their planned end.
    @Transactional(readOnly = true)
    public long overdue(LocalDate day, Instant known) {
        return lines(new FigureQuery(day, known)).parks().stream()
                .mapToLong(ParkLine::overdue)
                .sum();
    }

    private List<Figure> figures(List<String> codes, FigureQuery query) {
        return codes.stream().map(code -> indicators.figure(code, query)).toList();
    }

    private record Lines(List<ParkLine> parks, List<LifeLine> lives, long every) {}

    private Lines lines(FigureQuery query) {
        return indicators.cached("network", query, same -> read(same.on(), same.known()));
    }

    private Lines read(LocalDate day, Instant known) {
        List<ParkLine> parks = table.parks(day, known);
        long journeys = parks.stream().mapToLong(ParkLine::admitted).sum();
        long every = Math.max(1, journeys / MOST_LINES);
        return new Lines(parks, table.lines(day.minusYears(YEARS_DRAWN), day, known, every), every);
    }

    private static List<ParkLine> withShares(List<ParkLine> parks, Figure completed) {
        Map<String, Figure.Group> byPark = new HashMap<>();
        completed.comparisons().stream()
                .filter(comparison -> comparison.by().equals("park"))
                .flatMap(comparison -> comparison.groups().stream())
                .forEach(group -> byPark.put(group.key(), group));
        List<ParkLine> with = new ArrayList<>();
        parks.forEach(park -> with.add(park.with(byPark.get(park.id().toString()))));
        return with;
    }
}
