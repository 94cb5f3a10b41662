package org.parcours.connections.hours;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.parcours.links.Link;
import org.parcours.links.Links;
import org.parcours.mail.Mails;
import org.parcours.startups.Startup;
import org.parcours.startups.Startups;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Links in mails with which a startup books one meeting without signing in.
@Component
public class BookingLinks {
    private static final String PURPOSE = "connections.booking";
    private static final Duration LIFE = Duration.ofDays(14);

    private final Links links;
    private final Mails mails;
    private final Startups startups;
    private final Bookings bookings;

    BookingLinks(Links links, Mails mails, Startups startups, Bookings bookings) {
        this.links = links;
        this.mails = mails;
        this.startups = startups;
        this.bookings = bookings;
    }

    /// Sends a link that books one meeting for a startup; an unused one sent before lapses.
    ///
    /// @throws org.parcours.text.Refused where the guest has no e-mail address
    @Transactional
    public void send(UUID id, Booking.Guest guest) {
        guest.check();
        Startup startup = startups.byId(id).orElseThrow(() -> new NotHere("startup " + id));
        links.lapse(PURPOSE, id);
        String secret = links.create(PURPOSE, id, guest.email(), guest.language(), LIFE);
        mails.send(
                guest.email(),
                guest.language(),
                "connections.mail.book.subject",
                "connections.mail.book.body",
                "name",
                guest.name(),
                "startup",
                startup.nameIn(guest.language()),
                "link",
                links.to("/mentors/link/" + secret),
                "days",
                LIFE.toDays());
    }

    /// The link, not used by looking at it; its subject is the startup.
    ///
    /// @throws org.parcours.links.LinkRefused where the link does not hold
    @Transactional(readOnly = true)
    public Link look(String secret) {
        return links.look(secret, PURPOSE);
    }

    /// Books a meeting and uses the link; where the meeting is refused the link still holds.
    ///
    /// @throws org.parcours.links.LinkRefused where the link does not hold
    /// @throws org.parcours.text.Refused as `Bookings.book`
    @Transactional
    public void book(String secret, UUID partner, Instant starts, String topic, Booking.Guest guest) {
        Link link = links.spend(secret, PURPOSE);
        bookings.book(partner, link.subject(), starts, topic, guest);
    }
}
