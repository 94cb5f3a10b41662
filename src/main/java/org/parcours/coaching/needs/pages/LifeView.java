package org.parcours.coaching.needs.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.People;
import org.parcours.charts.Caption;
import org.parcours.charts.Direction;
import org.parcours.charts.Shape;
import org.parcours.charts.StepLine;
import org.parcours.charts.Tone;
import org.parcours.coaching.needs.Contacts;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.NeedLine;
import org.parcours.coaching.needs.NeedStep;
import org.parcours.coaching.needs.NeedStep.State;
import org.parcours.text.Words;
import org.springframework.stereotype.Component;

/// The life of a need as a drawing and as its table.
///
/// @param chart HTML of the drawing
public record LifeView(String chart, List<Event> events) {
    /// Something that happened, oldest first.
    ///
    /// @param who in the reader's words; empty for the startup itself
    /// @param undo path that takes it back; null where it cannot be
    public record Event(
            LocalDate day,
            String what,
            String chip,
            String who,
            @Nullable String why,
            @Nullable String undo) {}

    /// Draws lives.
    @Component
    static class Maker {
        private final Contacts contacts;
        private final People people;
        private final Clock clock;

        Maker(Contacts contacts, People people, Clock clock) {
            this.contacts = contacts;
            this.people = people;
            this.clock = clock;
        }

        LocalDate today() {
            return LocalDate.now(clock);
        }

        /// `Pris en charge le 12/03/2026 par Salma Idrissi : …`.
        String now(Need need, Words words) {
            NeedStep last = need.last();
            UUID person = last.person();
            String who = person == null
                    ? need.expressedBy()
                    : names(Stream.of(last)).getOrDefault(person, need.expressedBy());
            return words.say(
                    "needs.now",
                    "state",
                    words.say("needs.state." + last.state()),
                    "day",
                    words.date(last.happenedOn()),
                    "who",
                    who,
                    "reason",
                    Objects.requireNonNullElse(last.reason(), ""));
        }

        /// Nobody's name is asked for too: a step of the startup itself has no person.
        private Map<UUID, String> names(Stream<NeedStep> steps) {
            return new HashMap<>(people.names(
                    steps.map(NeedStep::person).filter(Objects::nonNull).toList()));
        }

        LifeView of(Need need, NeedLine line, boolean mayStep, Words words) {
            Map<UUID, String> names = names(need.steps().stream());
            List<Event> events = new ArrayList<>();
            for (NeedStep step : need.steps()) {
                boolean undoable = mayStep && need.steps().size() > 1 && step.equals(need.last());
                events.add(new Event(
                        step.happenedOn(),
                        words.say("needs.state." + step.state()),
                        tone(step.state()),
                        step.state() == State.EXPRESSED ? need.expressedBy() : names.getOrDefault(step.person(), ""),
                        step.reason(),
                        undoable ? "/needs/" + need.id() + "/steps/" + step.id() : null));
            }
            contacts.about(need.id())
                    .forEach(contact -> events.add(new Event(
                            contact.heldOn(),
                            words.say("needs.contact." + contact.kind()),
                            "",
                            contact.person(),
                            contact.about(),
                            null)));
            events.sort(Comparator.comparing(Event::day));
            return new LifeView(draw(need, line, events, words), List.copyOf(events));
        }

        private String draw(Need need, NeedLine line, List<Event> events, Words words) {
            LocalDate first = need.expressedOn();
            LocalDate end = need.open() ? today() : need.last().happenedOn();
            List<StepLine.Deadline> deadlines = Stream.of(
                            deadline(first, line.due().contact(), "needs.due.contact", words),
                            deadline(first, line.due().answer(), "needs.due.answer", words))
                    .flatMap(Stream::ofNullable)
                    .toList();
            double until = Math.max(
                    7,
                    Math.max(
                            days(first, end),
                            deadlines.stream()
                                    .mapToDouble(StepLine.Deadline::day)
                                    .max()
                                    .orElse(0)));
            List<StepLine.Mark> marks = events.stream()
                    .map(event -> new StepLine.Mark(
                            days(first, event.day()),
                            event.chip().isEmpty() ? Shape.RING : Shape.DISC,
                            mark(event.chip()),
                            event.what()))
                    .toList();
            Caption caption = new Caption(
                    words.say("needs.life.title"),
                    events.stream()
                            .map(event -> words.date(event.day()) + " · " + event.what())
                            .collect(Collectors.joining(" · ")));
            return new StepLine(
                            caption,
                            marks,
                            deadlines,
                            until,
                            need.open() ? null : days(first, end),
                            need.open() ? days(first, end) : null,
                            day -> words.date(first.plusDays((long) day)))
                    .fit(Direction.of(words.language().locale()));
        }

        private static StepLine.@Nullable Deadline deadline(
                LocalDate first, @Nullable LocalDate due, String key, Words words) {
            return due == null ? null : new StepLine.Deadline(days(first, due), words.say(key));
        }

        private static double days(LocalDate from, LocalDate to) {
            return ChronoUnit.DAYS.between(from, to);
        }
    }

    static String tone(State state) {
        return switch (state) {
            case EXPRESSED, REOPENED -> "warn";
            case TAKEN -> "brand";
            case HELPED -> "good";
            case UNHELPED, UNREACHABLE -> "bad";
            case WITHDRAWN -> "soft";
        };
    }

    private static Tone mark(String tone) {
        return switch (tone) {
            case "warn" -> Tone.WARN;
            case "good" -> Tone.GOOD;
            case "bad" -> Tone.BAD;
            case "soft" -> Tone.SOFT;
            default -> Tone.BRAND;
        };
    }
}
