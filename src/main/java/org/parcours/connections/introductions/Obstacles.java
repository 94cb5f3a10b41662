package org.parcours.connections.introductions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.needs.NeedStep;
import org.parcours.coaching.needs.Needs;
import org.parcours.connections.Offers;
import org.parcours.startups.journeys.Exit;
import org.parcours.startups.journeys.Journey;
import org.parcours.startups.journeys.Journeys;
import org.parcours.text.Refused;
import org.springframework.stereotype.Component;

/// What has come between since an introduction was proposed: its need was closed, its startup left,
/// its offer ended.
/// A need that was answered with help does not stand against it: the introduction may be that help.
@Component
class Obstacles {
    private final Needs needs;
    private final Offers offers;
    private final Journeys journeys;
    private final Clock clock;

    Obstacles(Needs needs, Offers offers, Journeys journeys, Clock clock) {
        this.needs = needs;
        this.offers = offers;
        this.journeys = journeys;
        this.clock = clock;
    }

    /// One that stands since a day.
    record Obstacle(Ending ending, LocalDate since) {
        Refused refusal() {
            return Refused.field("step", "introductions.refused." + ending, since);
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Optional<Obstacle> of(Introduction introduction) {
        return startupLeft(introduction.startup())
                .or(() -> needClosed(introduction.need()))
                .or(() -> offerEnded(introduction.offer()));
    }

    Optional<Obstacle> startupLeft(UUID startup) {
        return journeys.last(startup)
                .map(Journey::exit)
                .map(Exit::exitedOn)
                .filter(day -> !day.isAfter(today()))
                .map(day -> new Obstacle(Ending.STARTUP_LEFT, day));
    }

    private Optional<Obstacle> needClosed(UUID need) {
        return needs.byId(need)
                .filter(known -> !known.open() && known.state() != NeedStep.State.HELPED)
                .map(known -> new Obstacle(Ending.NEED_CLOSED, known.last().happenedOn()));
    }

    Optional<Obstacle> offerEnded(@Nullable UUID offer) {
        return offer == null
                ? Optional.empty()
                : offers.byId(offer)
                        .flatMap(known -> Optional.ofNullable(known.until()))
                        .filter(until -> until.isBefore(today()))
                        .map(until -> new Obstacle(Ending.OFFER_ENDED, until));
    }
}
