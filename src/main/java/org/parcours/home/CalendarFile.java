package org.parcours.home;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.parcours.accounts.SignedIn;
import org.parcours.text.Messages;
import org.parcours.text.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Somebody's appointments as a calendar program reads them (RFC 5545): the last month and the next six, hours in UTC.
@Component
public class CalendarFile {
    private final Days days;
    private final Messages messages;
    private final Clock clock;
    private final String address;

    CalendarFile(Days days, Messages messages, Clock clock, @Value("${parcours.address}") String address) {
        this.days = days;
        this.messages = messages;
        this.clock = clock;
        this.address = address;
    }

    /// The file, read in the person's own reach.
    public String of(SignedIn person) {
        LocalDate today = LocalDate.now(clock);
        Words words = messages.words(person.language());
        List<Appointment> appointments =
                person.scope().call(() -> days.appointments(person.id(), today.minusMonths(1), today.plusMonths(6)));
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Parcours//Parcours//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new CalScale(ImmutableCalScale.VALUE_GREGORIAN));
        calendar.add(new XProperty("X-WR-CALNAME", words.say("home.calendar.name")));
        appointments.forEach(one -> calendar.add(event(one, words)));
        return calendar.toString();
    }

    private VEvent event(Appointment one, Words words) {
        VEvent event = one.at() == null
                ? new VEvent(one.day(), one.what().in(words))
                : new VEvent(
                        one.day().atTime(one.at()).atZone(clock.getZone()).toInstant(),
                        Duration.ofMinutes(one.minutes()),
                        one.what().in(words));
        event.add(new Uid(one.subject() + "@parcours"));
        event.add(new Url(URI.create(address + one.href())));
        return event;
    }
}
