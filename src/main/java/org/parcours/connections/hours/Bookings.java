package org.parcours.connections.hours;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.parcours.connections.Contact;
import org.parcours.connections.Partner;
import org.parcours.connections.PartnerPeople;
import org.parcours.connections.Partners;
import org.parcours.database.Ids;
import org.parcours.database.Scope;
import org.parcours.text.Refused;
import org.parcours.values.Lines;
import org.parcours.web.NotHere;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Meetings that startups book with mentors. Whoever may book for a startup sees who receives and when that is
/// free, and nothing else of a partner: the door reaches further than they do, the routes' rules say for
/// which startup.
@Component
public class Bookings {
    /// How far ahead a meeting can be booked.
    public static final int WEEKS = 4;

    private final HoursTable table;
    private final Partners partners;
    private final PartnerPeople people;
    private final MeetingMails invitations;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Bookings(
            HoursTable table,
            Partners partners,
            PartnerPeople people,
            MeetingMails invitations,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.partners = partners;
        this.people = people;
        this.invitations = invitations;
        this.transaction = transaction;
        this.clock = clock;
    }

    private <T> T further(Supplier<T> work) {
        UUID person = Scope.current().person();
        Scope reach = person == null ? Scope.SYSTEM : Scope.network(person);
        return reach.call(() -> within(work));
    }

    /// A mentor who receives, and when that is free.
    public record Free(Partner partner, List<Slot> slots) {}

    /// Everybody who receives in the weeks to come, those with a free time first.
    public List<Free> receiving() {
        return further(() -> table.receiving(LocalDate.now(clock)).stream()
                .map(id -> new Free(partners.byId(id).orElseThrow(), slots(id)))
                .sorted(java.util.Comparator.comparing(free -> free.slots().isEmpty()))
                .toList());
    }

    /// Free times of one mentor who receives.
    public Free free(UUID partner) {
        return further(() -> partners.byId(partner)
                .filter(one -> table.receiving(LocalDate.now(clock)).contains(partner))
                .map(one -> new Free(one, slots(partner)))
                .orElseThrow(() -> new NotHere("hours of " + partner)));
    }

    private List<Slot> slots(UUID partner) {
        LocalDate today = LocalDate.now(clock);
        return Slot.free(
                table.hours(partner),
                table.absences(partner, today),
                table.ofPartner(partner, clock.instant()),
                clock.instant(),
                today.plusWeeks(WEEKS),
                clock.getZone());
    }

    /// Books a meeting and invites both sides. Of two who book one time at the same moment the second is refused.
    ///
    /// @param starts of a free time
    /// @throws Refused where the time is taken or no longer offered, the startup meets somebody else
    /// then, or the
    /// subject is missing
    public UUID book(UUID partner, UUID startup, Instant starts, String topic, Booking.Guest guest) {
        String about = Lines.line("topic", topic);
        if (about == null) {
            throw Refused.field("topic", "connections.refused.topic");
        }
        guest.check();
        try {
            return further(() -> booked(partner, startup, starts, about, guest));
        } catch (DataIntegrityViolationException taken) {
            boolean elsewhere = String.valueOf(taken.getMessage()).contains("startup_twice");
            throw Refused.field("starts", elsewhere ? "connections.refused.elsewhere" : "connections.refused.taken");
        }
    }

    private UUID booked(UUID partner, UUID startup, Instant starts, String topic, Booking.Guest guest) {
        Slot slot = slots(partner).stream()
                .filter(free -> free.starts().equals(starts))
                .findFirst()
                .orElseThrow(() -> Refused.field("starts", "connections.refused.taken"));
        Contact host = people.written(partner, LocalDate.now(clock))
                .orElseThrow(() -> Refused.field("starts", "connections.refused.nobody"));
        Booking booking = new Booking(
                Ids.next(), partner, startup, host.id(), guest, slot.starts(), slot.ends(), slot.place(), topic);
        if (!table.add(booking)) {
            throw new NotHere("startup " + startup);
        }
        invitations.send(booking, host, false);
        return booking.id();
    }

    /// Meetings of a partner within reach that are not over.
    public List<Booking> ofPartner(UUID partner) {
        return within(() -> table.ofPartner(partner, clock.instant()));
    }

    /// Meetings of a startup within reach that are not over.
    public List<Booking> ofStartup(UUID startup) {
        return within(() -> table.ofStartup(startup, clock.instant()));
    }

    private <T> T within(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /// Cancels a meeting within reach and tells both sides; its history stays.
    public Booking cancel(UUID id) {
        Booking booking = within(() -> table.byId(id)).orElseThrow(() -> new NotHere("booking " + id));
        return further(() -> {
            Contact host = people.contacts(booking.partner()).stream()
                    .filter(contact -> contact.id().equals(booking.contact()))
                    .findFirst()
                    .orElseThrow();
            table.remove(id);
            invitations.send(booking, host, true);
            return booking;
        });
    }
}
