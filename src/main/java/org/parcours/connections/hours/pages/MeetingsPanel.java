package org.parcours.connections.hours.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.connections.hours.Booking;
import org.parcours.connections.hours.BookingRules;
import org.parcours.connections.hours.Bookings;
import org.parcours.startups.DossierPanel;
import org.parcours.startups.Startup;
import org.parcours.web.Page;
import org.springframework.stereotype.Component;

/// Meetings with mentors on the dossier, and the way to book one.
@Component
class MeetingsPanel implements DossierPanel {
    private final Bookings bookings;
    private final BookingRules rules;

    MeetingsPanel(Bookings bookings, BookingRules rules) {
        this.bookings = bookings;
        this.rules = rules;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<View> of(Startup startup, Page page) {
        List<Booking> booked = bookings.ofStartup(startup.id());
        return booked.isEmpty()
                ? Optional.empty()
                : Optional.of(new View("connections/hours/meetings.jte", Map.of("bookings", booked)));
    }

    @Override
    public Optional<FounderPart> forFounder(Startup startup, Page page) {
        return Optional.of(new FounderPart(
                Place.SIDE,
                60,
                0,
                actions(startup, page),
                new View("connections/hours/meetings.jte", Map.of("bookings", bookings.ofStartup(startup.id())))));
    }

    @Override
    public List<Action> actions(Startup startup, Page page) {
        return rules.mayBook(startup.id())
                ? List.of(new Action(
                        page.say("connections.booking.action"), "/startups/" + startup.id() + "/mentors", false))
                : List.of();
    }
}
