package org.parcours.connections.introductions.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.parcours.coaching.needs.Families;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.IntroductionContacts;
import org.parcours.connections.introductions.IntroductionLine;
import org.parcours.connections.introductions.IntroductionState;
import org.parcours.connections.introductions.IntroductionStep;
import org.parcours.connections.introductions.Introductions;
import org.parcours.connections.introductions.Side;
import org.parcours.connections.introductions.mails.Correspondence;
import org.parcours.connections.introductions.pages.IntroductionView.Event;
import org.parcours.connections.introductions.pages.IntroductionView.Person;
import org.parcours.connections.introductions.pages.IntroductionView.Result;
import org.parcours.connections.outcomes.Outcome;
import org.parcours.connections.outcomes.Outcomes;
import org.parcours.startups.DossierPanel.Action;
import org.parcours.text.Amount;
import org.parcours.text.Words;
import org.springframework.stereotype.Component;

/// Makes what the page of an introduction shows.
@Component
class Views {
    private final Introductions introductions;
    private final Outcomes outcomes;
    private final IntroductionContacts sides;
    private final People people;
    private final Families families;
    private final Correspondence correspondence;

    Views(
            Introductions introductions,
            Outcomes outcomes,
            IntroductionContacts sides,
            People people,
            Families families,
            Correspondence correspondence) {
        this.introductions = introductions;
        this.outcomes = outcomes;
        this.sides = sides;
        this.people = people;
        this.families = families;
        this.correspondence = correspondence;
    }

    /// Who reads.
    ///
    /// @param mayStep whether they follow it for the startup's park
    /// @param staff whether they are of no side
    /// @param answers the side that they may answer for now; null where none
    record Reader(boolean mayStep, boolean staff, @Nullable Side answers) {}

    IntroductionView of(Introduction introduction, IntroductionLine line, Reader reader, LocalDate today, Words words) {
        List<Outcome> came = outcomes.of(introduction.id());
        boolean undoable = reader.mayStep() && introduction.last().undoable() && came.isEmpty();
        List<Event> events = events(introduction, line, reader.staff(), undoable, words);
        return new IntroductionView(
                introduction,
                line,
                families.name(line.need().family(), words),
                sentence(line, today, words),
                Rows.tone(line.state(), line.outcome()),
                notes(introduction, words),
                reader.mayStep() ? actions(introduction, came, words) : List.of(),
                reader.answers(),
                reader.mayStep() && introduction.waitsFor().isPresent(),
                draw(introduction, events, today, words),
                events,
                came.stream()
                        .map(outcome -> result(introduction, outcome, reader, words))
                        .toList(),
                followUps(introduction, line, words),
                people(introduction, line, reader, words),
                reader.staff());
    }

    /// What has come between, and which mails did not arrive.
    private List<String> notes(Introduction introduction, Words words) {
        return Stream.concat(
                        introductions.obstacle(introduction).stream()
                                .map(ending -> words.say("introductions.obstacle." + ending)),
                        correspondence.failed(introduction.id()).stream()
                                .map(failed -> words.say(
                                        "introductions.mail.failed",
                                        failed.sent().holder(),
                                        words.date(failed.sent().sentOn()),
                                        failed.failure())))
                .toList();
    }

    private List<String> followUps(Introduction introduction, IntroductionLine line, Words words) {
        return correspondence.followUps(introduction.id()).stream()
                .map(asked -> words.say(
                                "introductions.follow-up."
                                        + (asked.met() == null ? "waiting" : asked.met() ? "met" : "not-met"),
                                "side",
                                (asked.side() == Side.STARTUP ? line.startup() : line.partner())
                                        .nameIn(words.language()),
                                "days",
                                asked.afterDays(),
                                "day",
                                words.date(asked.answeredOn() == null ? asked.askedOn() : asked.answeredOn()))
                        + (asked.answer() == null ? "" : " « " + asked.answer() + " »"))
                .toList();
    }

    /// `Atlas Data attend Fonds Atlas depuis 4 jours`.
    static String sentence(IntroductionLine line, LocalDate today, Words words) {
        String outcome = line.state() == IntroductionState.MET && line.outcome() != null ? ".outcome" : "";
        return words.say(
                "introductions.sentence." + line.state() + outcome,
                "startup",
                line.startup().nameIn(words.language()),
                "partner",
                line.partner().nameIn(words.language()),
                "day",
                words.longDate(line.stateOn()),
                "days",
                ChronoUnit.DAYS.between(line.stateOn(), today),
                "outcome",
                line.outcome() == null ? "" : words.say("introductions.kind." + line.outcome()));
    }

    private static List<Action> actions(Introduction introduction, List<Outcome> came, Words words) {
        String address = "/introductions/" + introduction.id();
        List<Action> actions = new ArrayList<>();
        if (introduction.waitsFor().isPresent()) {
            actions.add(new Action(words.say("introductions.action.answer"), address + "/answer", true));
            actions.add(new Action(words.say("introductions.action.withdraw"), address + "/withdrawal", false));
        } else if (introduction.state() == IntroductionState.CONNECTED) {
            actions.add(new Action(words.say("introductions.action.met"), address + "/meeting", true));
        } else if (introduction.state() == IntroductionState.MET) {
            actions.add(
                    new Action(words.say("introductions.action.outcome"), address + "/outcomes/new", came.isEmpty()));
        } else {
            actions.add(new Action(
                    words.say("introductions.action.other"), "/needs/" + introduction.need() + "/matches", true));
        }
        return actions;
    }

    private List<Event> events(
            Introduction introduction, IntroductionLine line, boolean staff, boolean undoable, Words words) {
        Map<UUID, String> names = staff
                ? people.names(introduction.steps().stream()
                        .map(IntroductionStep::person)
                        .filter(Objects::nonNull)
                        .toList())
                : Map.of();
        List<Event> events = new ArrayList<>();
        for (IntroductionStep step : introduction.steps()) {
            events.add(new Event(
                    step.on(),
                    words.say("introductions.step." + step.step()),
                    Rows.tone(step.step(), null),
                    who(step, line, names, words),
                    IntroductionView.reason(step, words),
                    undoable && step.equals(introduction.last())
                            ? "/introductions/" + introduction.id() + "/steps/last"
                            : null));
        }
        return events;
    }

    private static String who(IntroductionStep step, IntroductionLine line, Map<UUID, String> names, Words words) {
        return Optional.ofNullable(step.person()).map(names::get).orElseGet(() -> switch (step.side()) {
            case STARTUP -> line.startup().nameIn(words.language());
            case PARTNER -> line.partner().nameIn(words.language());
            case STAFF -> words.say("introductions.who.STAFF");
            case SYSTEM -> "";
        });
    }

    private static Result result(Introduction introduction, Outcome outcome, Reader reader, Words words) {
        Amount value = outcome.value();
        return new Result(
                outcome,
                words.say("introductions.kind." + outcome.kind()),
                value == null ? "" : words.money(value.value(), value.currency()),
                outcome.document() == null || !reader.staff()
                        ? null
                        : "/startups/" + introduction.startup() + "/documents/" + outcome.document(),
                reader.mayStep() ? "/introductions/" + introduction.id() + "/outcomes/" + outcome.id() : null);
    }

    /// To a side the other's people are shown once both have agreed, not before.
    private List<Person> people(Introduction introduction, IntroductionLine line, Reader reader, Words words) {
        List<Person> asked = new ArrayList<>();
        if (reader.staff() || introduction.taken(IntroductionState.CONNECTED).isPresent()) {
            sides.of(introduction, Side.STARTUP)
                    .ifPresent(one -> asked.add(new Person(line.startup().nameIn(words.language()), one)));
            sides.of(introduction, Side.PARTNER)
                    .ifPresent(one -> asked.add(new Person(line.partner().nameIn(words.language()), one)));
        }
        return asked;
    }

    private static String draw(Introduction introduction, List<Event> events, LocalDate today, Words words) {
        LocalDate first = introduction.proposedOn();
        boolean goesOn = introduction.state().underWay();
        LocalDate end = goesOn ? today : introduction.last().on();
        List<StepLine.Mark> marks = events.stream()
                .map(event -> new StepLine.Mark(
                        ChronoUnit.DAYS.between(first, event.day()), Shape.DISC, tone(event.tone()), event.what()))
                .toList();
        Caption caption = new Caption(
                words.say("introductions.line.title"),
                events.stream()
                        .map(event -> words.date(event.day()) + " · " + event.what())
                        .collect(Collectors.joining(" · ")));
        double days = ChronoUnit.DAYS.between(first, end);
        return new StepLine(
                        caption,
                        marks,
                        List.of(),
                        Math.max(7, days),
                        goesOn ? null : days,
                        goesOn ? days : null,
                        day -> words.date(first.plusDays((long) day)))
                .fit(Direction.of(words.language().locale()));
    }

    private static Tone tone(String tone) {
        return switch (tone) {
            case "warn" -> Tone.WARN;
            case "good" -> Tone.GOOD;
            case "bad" -> Tone.BAD;
            case "soft" -> Tone.SOFT;
            default -> Tone.BRAND;
        };
    }
}
