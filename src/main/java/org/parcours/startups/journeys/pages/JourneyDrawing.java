package org.parcours.startups.journeys.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parcours.charts.Caption;
import org.parcours.charts.JourneyLine;
import org.parcours.charts.JourneyLine.Kind;
import org.parcours.charts.JourneyLine.Mark;
import org.parcours.charts.JourneyLine.Segment;
import org.parcours.charts.Shape;
import org.parcours.charts.Tone;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.StartupLists;
import org.parcours.startups.facts.Observation;
import org.parcours.startups.journeys.Exit;
import org.parcours.startups.journeys.Journey;
import org.parcours.startups.journeys.Stage;
import org.parcours.text.Words;

/// One journey as a line of months since the admission, with what was seen of the company on and after it.
record JourneyDrawing(Journey journey, List<Observation> seen, LocalDate today, CodeLists lists, Words words) {
    JourneyLine line(Caption caption) {
        double goal = months(journey.plannedEndNow());
        double now = months(today);
        List<Mark> marks = marks();
        double last = marks.stream().mapToDouble(Mark::month).max().orElse(0);
        boolean open = journey.isOpen();
        return new JourneyLine(
                caption,
                segments(),
                marks,
                Math.max(goal, Math.max(last, open ? now : 0)) + 6,
                goal,
                words.say("text.duration.months", Math.round(goal)),
                open ? now : null,
                month -> words.integer(Math.round(month)));
    }

    double months(LocalDate day) {
        return journey.monthsUntil(day);
    }

    private List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        double planned = months(journey.plannedEnd());
        Exit exit = journey.exit();
        double end = months(exit == null ? today : exit.exitedOn());
        for (Stage stage : journey.stages()) {
            double until = stage.until() == null ? end : months(stage.until());
            String name = lists.name(StartupLists.STAGES, stage.stage(), words);
            Kind kind = stage.isOpen() ? Kind.CURRENT : Kind.DONE;
            double from = months(stage.since());
            if (from < planned) {
                segments.add(segment(name, from, Math.min(until, planned), kind));
            }
            if (until > planned) {
                segments.add(segment(name, Math.max(from, planned), until, Kind.EXTENSION));
            }
        }
        if (segments.isEmpty()) {
            Kind kind = exit == null ? Kind.CURRENT : Kind.DONE;
            segments.add(segment(words.say("journeys.line.supported"), months(journey.followedFrom()), end, kind));
        }
        double goal = months(journey.plannedEndNow());
        if (exit == null && end < goal) {
            segments.add(segment(words.say("journeys.line.planned"), end, goal, Kind.PLANNED));
        }
        return segments;
    }

    private Segment segment(String label, double from, double until, Kind kind) {
        String length = words.say("text.duration.months", Math.max(0, Math.round(until - from)));
        return new Segment(label, length, from, until, kind);
    }

    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (Observation observation : seen) {
            if (!observation.seenOn().isBefore(journey.admittedOn())) {
                marks.add(mark(observation));
            }
        }
        Exit exit = journey.exit();
        if (exit != null) {
            marks.add(new Mark(
                    months(exit.exitedOn()),
                    Shape.DIAMOND,
                    tone(exit.kind()),
                    words.say(
                            "journeys.thread.left",
                            words.date(exit.exitedOn()),
                            words.say("journeys.exit." + exit.kind()))));
        }
        return marks;
    }

    private Mark mark(Observation observation) {
        LocalDate day = Objects.requireNonNullElse(observation.happenedOn(), observation.seenOn());
        String label = words.say(
                "journeys.line.seen",
                words.date(observation.seenOn()),
                words.say("journeys.status." + observation.status()),
                words.say("journeys.source." + observation.source()));
        return new Mark(Math.max(0, months(day)), shape(observation.status()), tone(observation.status()), label);
    }

    private static Shape shape(Observation.Status status) {
        return switch (status) {
            case TRADING -> Shape.DISC;
            case DORMANT, UNKNOWN -> Shape.RING;
            case CEASED -> Shape.CROSS;
            case ACQUIRED, MERGED, LISTED -> Shape.SQUARE;
        };
    }

    static Tone tone(Observation.Status status) {
        return switch (status) {
            case TRADING, LISTED -> Tone.GOOD;
            case ACQUIRED, MERGED -> Tone.BRAND;
            case DORMANT -> Tone.WARN;
            case CEASED -> Tone.BAD;
            case UNKNOWN -> Tone.SOFT;
        };
    }

    static Tone tone(Exit.Kind kind) {
        return switch (kind) {
            case COMPLETED -> Tone.GOOD;
            case ACQUIRED, MERGED -> Tone.BRAND;
            case MOVED_OUT -> Tone.SOFT;
            case CEASED, EXCLUDED -> Tone.BAD;
        };
    }

    /// Class of a chip of this tone.
    static String chip(Tone tone) {
        return switch (tone) {
            case GOOD -> "good";
            case BRAND -> "brand";
            case WARN -> "warn";
            case BAD -> "bad";
            case SOFT -> "";
        };
    }

    /// What is so, in a sentence that opens the panel.
    String sentence(@Nullable Observation last) {
        Exit exit = journey.exit();
        if (exit == null) {
            String stage = journey.stageNow()
                    .map(now -> lists.name(StartupLists.STAGES, now.stage(), words))
                    .orElseGet(() -> words.say("journeys.line.supported"));
            long month = journey.monthOn(today);
            long goal = journey.monthsPlanned();
            return words.say(
                    month > goal ? "journeys.line.late" : "journeys.line.now", stage, month, goal, month - goal);
        }
        String left = words.say(
                "journeys.line.left",
                words.date(exit.exitedOn()),
                words.say("text.duration.months", Math.round(months(exit.exitedOn()))),
                words.say("journeys.exit." + exit.kind()));
        return last == null || last.seenOn().isBefore(exit.exitedOn())
                ? left + " " + words.say("journeys.line.not-seen")
                : left + " "
                        + words.say(
                                "journeys.line.last-seen",
                                words.date(last.seenOn()),
                                words.say("journeys.status." + last.status()),
                                words.say("journeys.source." + last.source()));
    }
}
