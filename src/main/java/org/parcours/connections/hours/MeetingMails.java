package org.parcours.connections.hours;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.parcours.connections.Contact;
import org.parcours.mail.Attachment;
import org.parcours.mail.Mails;
import org.parcours.startups.Startups;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.text.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Tells both sides of a meeting, each in their language, with what their calendars read (RFC 5546: a request, later
/// perhaps its cancellation under the same UID).
@Component
class MeetingMails {
    private final Startups startups;
    private final Mails mails;
    private final Messages messages;
    private final Clock clock;
    private final String from;

    MeetingMails(
            Startups startups,
            Mails mails,
            Messages messages,
            Clock clock,
            @Value("${parcours.mail-from}") String from) {
        this.startups = startups;
        this.mails = mails;
        this.messages = messages;
        this.clock = clock;
        this.from = from.replaceFirst(".*<([^>]*)>.*", "$1");
    }

    void send(Booking booking, Contact host, boolean cancelled) {
        String email = java.util.Objects.requireNonNull(host.email());
        send(email, host.language(), host.nameIn(host.language()), booking, host, cancelled);
        Booking.Guest guest = booking.guest();
        send(guest.email(), guest.language(), guest.name(), booking, host, cancelled);
    }

    private void send(String to, Language language, String reader, Booking booking, Contact host, boolean cancelled) {
        Words words = messages.words(language);
        String startup = startups.byId(booking.startup())
                .map(one -> one.nameIn(language))
                .orElse("");
        String kind = cancelled ? "cancelled" : "invited";
        Object[] arguments = {
            "name", reader,
            "startup", startup,
            "mentor", host.nameIn(language),
            "when", words.moment(LocalDateTime.ofInstant(booking.starts(), clock.getZone())),
            "place", booking.place(),
            "topic", booking.topic()
        };
        String summary = words.say("connections.mail.meeting.summary", arguments);
        mails.send(
                to,
                language,
                new Attachment(
                        "invitation.ics",
                        "text/calendar; method=" + (cancelled ? "CANCEL" : "REQUEST") + "; charset=UTF-8",
                        calendar(booking, host, summary, cancelled)),
                "connections.mail.meeting." + kind + ".subject",
                "connections.mail.meeting." + kind + ".body",
                arguments);
    }

    private String calendar(Booking booking, Contact host, String summary, boolean cancelled) {
        VEvent event = new VEvent(false);
        event.add(new DtStamp(clock.instant()));
        event.add(new Uid(uid(booking.id())));
        event.add(new Sequence(cancelled ? 1 : 0));
        event.add(new DtStart<>(booking.starts()));
        event.add(new DtEnd<>(booking.ends()));
        event.add(new Summary(summary));
        event.add(new Description(booking.topic()));
        event.add(new Location(booking.place()));
        event.add(new Organizer(URI.create("mailto:" + from)));
        event.add(attendee(host.name(), java.util.Objects.requireNonNull(host.email())));
        event.add(attendee(booking.guest().name(), booking.guest().email()));
        event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Parcours//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        calendar.add(event);
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString();
    }

    private static String uid(UUID booking) {
        return booking + "@parcours";
    }

    private static Attendee attendee(String name, String email) {
        Attendee attendee = new Attendee(URI.create("mailto:" + email));
        attendee.add(new Cn(name));
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.TRUE);
        return attendee;
    }
}
