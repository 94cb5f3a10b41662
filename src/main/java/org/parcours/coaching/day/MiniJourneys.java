package org.parcours.coaching.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.charts.Caption;
import org.parcours.charts.Direction;
import org.parcours.charts.JourneyLine.Kind;
import org.parcours.charts.JourneyLine.Segment;
import org.parcours.charts.MiniJourney;
import org.parcours.database.Row;
import org.parcours.home.CaseDrawings;
import org.parcours.startups.journeys.Exit;
import org.parcours.startups.journeys.Journey;
import org.parcours.startups.journeys.Journeys;
import org.parcours.startups.journeys.Stage;
import org.parcours.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The journey line of each startup of a list, with the day of the last exchange, for all of them in two statements.
@Component
class MiniJourneys implements CaseDrawings {
    private final Journeys journeys;
    private final JdbcClient database;

    MiniJourneys(Journeys journeys, JdbcClient database) {
        this.journeys = journeys;
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Collection<UUID> ids, LocalDate on, Words words) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, LocalDate> contacts = contacts(ids, on);
        Map<UUID, String> drawn = new HashMap<>();
        journeys.of(ids).forEach((id, all) -> {
            if (!all.isEmpty()) {
                drawn.put(id, draw(all.getLast(), contacts.get(id), on, words));
            }
        });
        return drawn;
    }

    private Map<UUID, LocalDate> contacts(Collection<UUID> ids, LocalDate on) {
        return database.sql("""
                        select s.id, e.held_on from unnest(cast(:ids as uuid[])) s (id)
                        cross join lateral (select max(held_on) as held_on from coaching.exchange
                          where startup_id = s.id and held_on <= :on) e where e.held_on is not null
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("on", on)
                .query(Row.map(row -> row.id("id"), row -> row.day("held_on")));
    }

    private static String draw(Journey journey, @Nullable LocalDate contact, LocalDate on, Words words) {
        Exit exit = journey.exit();
        LocalDate end = exit == null ? on : exit.exitedOn();
        double until = Math.max(journey.monthsUntil(journey.plannedEndNow()), journey.monthsUntil(end));
        List<Segment> segments = new ArrayList<>();
        for (Stage stage : journey.stages()) {
            LocalDate last = Optional.ofNullable(stage.until()).orElse(end);
            segments.add(segment(journey, stage.since(), last, stage.isOpen() ? Kind.CURRENT : Kind.DONE));
        }
        if (segments.isEmpty()) {
            segments.add(segment(journey, journey.followedFrom(), end, exit == null ? Kind.CURRENT : Kind.DONE));
        }
        return new MiniJourney(
                        new Caption(said(journey, contact, on, words), ""),
                        segments,
                        until,
                        exit == null ? journey.monthsUntil(on) : null,
                        contact == null || contact.isBefore(journey.admittedOn()) ? null : journey.monthsUntil(contact))
                .draw(Direction.of(words.language().locale()));
    }

    private static Segment segment(Journey journey, LocalDate from, LocalDate to, Kind kind) {
        return new Segment("", "", journey.monthsUntil(from), journey.monthsUntil(to), kind);
    }

    private static String said(Journey journey, @Nullable LocalDate contact, LocalDate on, Words words) {
        String month = journey.isOpen()
                ? words.say("coaching.mini.month", journey.monthOn(on), journey.monthsPlanned())
                : words.say("coaching.mini.left");
        return contact == null ? month : words.say("coaching.mini.contact", month, words.date(contact));
    }
}
