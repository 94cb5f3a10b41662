package org.parcours.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/// Calendar time across, time since admission upwards, one line a journey, its end marked by how it ended
/// (W. Lexis, *Einleitung in die Theorie der Bevölkerungsstatistik*, 1875).
///
/// Wide drawings link every line; narrow ones, where no finger could hit a line, join the lines of a state into one
/// path. `goal` is in months; `toLabel` names the day at the end; `number`
/// writes a year or a count of years in the reader's digits.
public record LexisDiagram(
        Caption caption,
        List<Journey> journeys,
        LocalDate from,
        LocalDate to,
        int goal,
        String goalLabel,
        String toLabel,
        IntFunction<String> number)
        implements Chart {

    private static final double TOP = 22;
    private static final double START = 30;
    private static final double FOOT = 26;
    /// Room for the label of the last day, without years in it.
    private static final double TO_LABEL = 84;

    /// One line: from `from` at `fromMonths` after admission to `to` at `toMonths`. `name` is what hover says.
    public record Journey(
            String href, String name, LocalDate from, LocalDate to, double fromMonths, double toMonths, State state) {}

    /// How a line looks and what stands at its end; drawn in this order, so that the few lie above the many.
    public enum State {
        SUCCEEDED("h0"),
        LEFT("m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0z"),
        ONGOING(""),
        UNKNOWN("m-2.5-2.5h5v5h-5z"),
        ENDED("m-3-3l6 6m0-6l-6 6");

        /// Path data from the end of a line: thousands of marks share one element, so each is as short as can be
        /// (`h0` with a round cap is a disc).
        private final String mark;

        State(String mark) {
            this.mark = mark;
        }

        private String css() {
            return switch (this) {
                case SUCCEEDED -> "succeeded";
                case LEFT -> "left";
                case ONGOING -> "ongoing";
                case UNKNOWN -> "unknown";
                case ENDED -> "ended";
            };
        }
    }

    public LexisDiagram {
        journeys = List.copyOf(journeys);
    }

    @Override
    public String draw(Canvas canvas) {
        int height = canvas.isNarrow() ? 300 : 360;
        Drawing drawing = new Drawing(canvas, height, "lexis", caption, canvas.isNarrow() ? "img" : "figure");
        Scale across = new Scale(from.toEpochDay(), to.toEpochDay(), START, canvas.width() - 8.0);
        Scale upwards = new Scale(0, top(), height - FOOT, TOP);
        grid(drawing, across, upwards);
        for (State state : State.values()) {
            List<Journey> shown = journeys.stream()
                    .filter(j -> j.state() == state
                            && j.to().isAfter(from)
                            && j.from().isBefore(to))
                    .sorted(Comparator.comparing(Journey::from))
                    .toList();
            if (!shown.isEmpty()) lines(drawing, canvas, state, shown, across, upwards);
        }
        goal(drawing, canvas, upwards);
        drawing.line("now", across.end(), upwards.end(), across.end(), upwards.start());
        drawing.text("value", "end", across.end(), upwards.start() + 18, toLabel);
        return drawing.finish();
    }

    private double top() {
        double longest = journeys.stream().mapToDouble(Journey::toMonths).max().orElse(goal);
        return Math.clamp(longest + 2, goal + 8.0, goal * 2.0);
    }

    private void grid(Drawing drawing, Scale across, Scale upwards) {
        drawing.group("axes");
        double length = across.end() - across.start();
        int years = Math.max(1, to.getYear() - from.getYear());
        int every = 1;
        while (length / years * every < 38) every = every == 1 ? 2 : every == 2 ? 5 : every * 2;
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            double x = across.at(LocalDate.of(year, 1, 1));
            if (x < across.start() - 0.5 || year % every != 0) continue;
            drawing.line("", x, upwards.end(), x, upwards.start());
            if (x < across.end() - TO_LABEL) drawing.text("", "middle", x, upwards.start() + 18, number.apply(year));
        }
        for (int months = 0; months <= upwards.to(); months += 12) {
            double y = upwards.at(months);
            drawing.line("", across.start(), y, across.end(), y);
            drawing.text("", "end", across.start() - 8, y + 4, number.apply(months / 12));
        }
        drawing.end();
    }

    private void lines(Drawing drawing, Canvas canvas, State state, List<Journey> shown, Scale across, Scale upwards) {
        drawing.group("lines " + state.css());
        StringBuilder joined = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        for (Journey j : shown) {
            String line = line(drawing, j, across, upwards);
            if (canvas.isNarrow()) joined.append(line);
            else drawing.quietLink(j.href(), j.name()).path("", line, null).endLink();
            // An end behind the right edge has not happened yet in this picture: no mark.
            if (state != State.ONGOING && !j.to().isAfter(to))
                marks.append('M')
                        .append(drawing.point(across.at(j.to()), upwards.within(j.toMonths())))
                        .append(state.mark);
        }
        if (canvas.isNarrow()) drawing.path("", joined.toString(), null);
        if (!marks.isEmpty()) drawing.path("ends", marks.toString(), null);
        drawing.end();
    }

    /// The part of a journey that lies inside the picture.
    private String line(Drawing drawing, Journey j, Scale across, Scale upwards) {
        double days = Math.max(1, ChronoUnit.DAYS.between(j.from(), j.to()));
        double pace = (j.toMonths() - j.fromMonths()) / days;
        LocalDate start = j.from().isBefore(from) ? from : j.from();
        LocalDate end = j.to().isAfter(to) ? to : j.to();
        double startMonths = j.fromMonths() + pace * ChronoUnit.DAYS.between(j.from(), start);
        double endMonths = j.toMonths() - pace * ChronoUnit.DAYS.between(end, j.to());
        return drawing.line(across.at(start), upwards.within(startMonths), across.at(end), upwards.within(endMonths));
    }

    private void goal(Drawing drawing, Canvas canvas, Scale upwards) {
        double y = upwards.at(goal);
        drawing.line("goal", START, y, canvas.width() - 8.0, y);
        drawing.text("goal-label", "start", START, 12, goalLabel);
    }
}
