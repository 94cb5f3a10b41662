package org.parcours.connections.line.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.charts.Caption;
import org.parcours.charts.Direction;
import org.parcours.charts.Lanes;
import org.parcours.charts.Shape;
import org.parcours.charts.Tone;
import org.parcours.coaching.needs.Contacts;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.NeedStep;
import org.parcours.connections.line.IntroductionTimeline;
import org.parcours.text.Amount;
import org.parcours.text.Words;

/// A need and its introductions on one axis of days, and all that happened in one table.
///
/// @param chart HTML of the drawing
/// @param outcome what came of it in a sentence, or that nothing has yet
public record LineView(String chart, String outcome, List<Row> rows) {
    /// A line of the table beneath.
    ///
    /// @param track the partner; empty for the need itself
    /// @param href opens what it happened to
    public record Row(LocalDate day, String track, String href, String what, String why) {}

    /// Draws one need.
    record Maker(
            Need need,
            List<Contacts.Contact> contacts,
            List<IntroductionTimeline> tracks,
            LocalDate today,
            Words words) {
        LineView view() {
            List<Row> rows = new ArrayList<>();
            need.steps().forEach(step -> rows.add(row(step)));
            contacts.forEach(contact -> rows.add(new Row(
                    contact.heldOn(),
                    "",
                    "/exchanges/" + contact.id(),
                    words.say("needs.contact." + contact.kind()),
                    "")));
            tracks.forEach(track -> track.events().forEach(event -> rows.add(row(track, event))));
            rows.sort(Comparator.comparing(Row::day));
            return new LineView(chart(), outcome(), List.copyOf(rows));
        }

        private Row row(NeedStep step) {
            return new Row(
                    step.happenedOn(),
                    "",
                    "/needs/" + need.id(),
                    words.say("needs.state." + step.state()),
                    step.reason() == null ? "" : step.reason());
        }

        private Row row(IntroductionTimeline track, IntroductionTimeline.Event event) {
            return new Row(
                    event.day(), name(track), href(track), said(event), event.reason() == null ? "" : event.reason());
        }

        private static String href(IntroductionTimeline track) {
            return "/introductions/" + track.introduction();
        }

        private String name(IntroductionTimeline track) {
            return words.language().nameOf(track.partner(), track.partnerArabic());
        }

        private String said(IntroductionTimeline.Event event) {
            String said = words.say("line." + event.what());
            @Nullable Amount value = event.value();
            return value == null ? said : words.say("line.worth", said, words.money(value.value(), value.currency()));
        }

        /// The first outcome that is one.
        private String outcome() {
            return tracks.stream()
                    .flatMap(track -> track.events().stream()
                            .filter(event -> event.outcome() && !event.what().equals("outcome.NONE"))
                            .map(event -> words.say(
                                    "line.came",
                                    said(event),
                                    name(track),
                                    ChronoUnit.DAYS.between(need.expressedOn(), event.day()))))
                    .findFirst()
                    .orElseGet(() -> words.say(tracks.isEmpty() ? "line.none" : "line.nothing-yet"));
        }

        private double days(LocalDate day) {
            return Math.max(0, ChronoUnit.DAYS.between(need.expressedOn(), day));
        }

        private String chart() {
            List<Lanes.Lane> lanes = new ArrayList<>();
            lanes.add(new Lanes.Lane(
                    words.say("line.need"),
                    "/needs/" + need.id(),
                    Tone.BRAND,
                    Stream.concat(
                                    contacts.stream()
                                            .map(contact -> mark(
                                                    contact.heldOn(),
                                                    Shape.RING,
                                                    Tone.BRAND,
                                                    words.say("needs.contact." + contact.kind()))),
                                    need.steps().stream().map(this::mark))
                            .toList(),
                    days(need.open() ? today : need.last().happenedOn())));
            tracks.forEach(track -> lanes.add(new Lanes.Lane(
                    name(track),
                    href(track),
                    Tone.SOFT,
                    track.events().stream().map(this::mark).toList(),
                    days(track.over() ? track.last() : today))));
            double until = lanes.stream().mapToDouble(Lanes.Lane::end).max().orElse(0);
            String description = lanes.stream()
                    .flatMap(lane -> lane.marks().stream().map(mark -> lane.name() + " · " + mark.label()))
                    .collect(Collectors.joining(" · "));
            return new Lanes(
                            new Caption(words.say("line.title"), description),
                            lanes,
                            Math.max(7, until),
                            day -> words.date(need.expressedOn().plusDays((long) day)))
                    .fit(1100, Direction.of(words.language().locale()));
        }

        private Lanes.Mark mark(LocalDate day, Shape shape, Tone tone, String what) {
            return new Lanes.Mark(days(day), shape, tone, words.date(day) + " · " + what);
        }

        private Lanes.Mark mark(NeedStep step) {
            Tone tone = switch (step.state()) {
                case HELPED -> Tone.GOOD;
                case UNHELPED, UNREACHABLE -> Tone.BAD;
                case WITHDRAWN -> Tone.SOFT;
                case EXPRESSED, TAKEN, REOPENED -> Tone.BRAND;
            };
            return mark(step.happenedOn(), Shape.DISC, tone, words.say("needs.state." + step.state()));
        }

        private Lanes.Mark mark(IntroductionTimeline.Event event) {
            boolean good = event.outcome() && !event.what().equals("outcome.NONE");
            boolean bad = event.what().equals("outcome.NONE")
                    || event.what().endsWith("DECLINED")
                    || event.what().equals("LAPSED");
            return mark(
                    event.day(),
                    event.outcome() ? Shape.DIAMOND : bad ? Shape.CROSS : Shape.DISC,
                    good ? Tone.GOOD : bad ? Tone.BAD : Tone.BRAND,
                    said(event));
        }
    }
}
