package org.parcours.connections.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.connections.Contact;
import org.parcours.connections.Partner;
import org.parcours.connections.PartnerPeople;
import org.parcours.connections.Partners;
import org.parcours.database.Scope;
import org.parcours.mail.Attachment;
import org.parcours.mail.Letter;
import org.parcours.mail.Mails;
import org.parcours.startups.Startups;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.parcours.text.Language;
import org.parcours.text.Refused;

@ModuleTest
class BookingsTest {
    private static final Booking.Guest SALMA = new Booking.Guest("Salma 🚀", "salma@atlas.example", Language.FRENCH);

    private final TwoParks network;
    private final Startups startups;
    private final Partners partners;
    private final PartnerPeople people;
    private final Hours hours;
    private final Bookings bookings;
    private final Mails mails;
    private final LocalDate today;
    private UUID mentor = new UUID(0, 0);
    private UUID atlas = new UUID(0, 0);
    private UUID rif = new UUID(0, 0);

    BookingsTest(
            TwoParks network,
            Startups startups,
            Partners partners,
            PartnerPeople people,
            Hours hours,
            Bookings bookings,
            Mails mails,
            Clock clock) {
        this.network = network;
        this.startups = startups;
        this.partners = partners;
        this.people = people;
        this.hours = hours;
        this.bookings = bookings;
        this.mails = mails;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void aMentorWhoReceives() {
        TwoParks.Parks parks = network.open();
        Scope.SYSTEM.run(() -> {
            atlas = startups.register(TwoParks.facts(parks.casablanca(), "Atlas"));
            rif = startups.register(TwoParks.facts(parks.rabat(), "Rif"));
            mentor = partners.register(new Partner.Facts(
                    Partner.Kind.MENTOR,
                    "Nadia Alaoui",
                    null,
                    List.of("fr"),
                    null,
                    null,
                    Partner.Place.UNKNOWN,
                    List.of(),
                    List.of()));
            people.add(new Contact(
                    mentor, mentor, "Nadia", "نادية", null, "nadia@mentor.example", null, Language.ARABIC, null, null));
            for (DayOfWeek day : DayOfWeek.values()) {
                hours.open(new OfficeHours(
                        mentor, mentor, day, LocalTime.of(9, 0), LocalTime.of(11, 0), 30, "Salle 2", today, null));
            }
        });
    }

    private Instant first() {
        return bookings.free(mentor).slots().getFirst().starts();
    }

    private static Scope founder(UUID startup) {
        return new Scope(null, false, Set.of(), Set.of(startup));
    }

    private static String calendar(Letter letter) {
        Attachment attachment = Objects.requireNonNull(letter.attachment());
        return attachment.text().replace("\r\n ", "");
    }

    @Test
    void invitesBothSidesAndTellsThemOfACancellation() {
        Instant starts = first();
        founder(atlas).run(() -> {
            UUID booked = bookings.book(mentor, atlas, starts, "Exporter", SALMA);
            assertThat(bookings.ofStartup(atlas)).extracting(Booking::id).containsExactly(booked);
            assertThat(mails.outbox())
                    .extracting(Letter::to)
                    .containsExactlyInAnyOrder("salma@atlas.example", "nadia@mentor.example");
            assertThat(mails.outbox()).allSatisfy(letter -> {
                assertThat(Objects.requireNonNull(letter.attachment()).type()).contains("method=REQUEST");
                assertThat(calendar(letter))
                        .contains("METHOD:REQUEST", "UID:" + booked + "@parcours", "SEQUENCE:0", "ATTENDEE")
                        .containsPattern("DTSTART:\\d{8}T\\d{6}Z")
                        .contains("mailto:nadia@mentor.example", "mailto:salma@atlas.example");
            });
            bookings.cancel(booked);
            assertThat(bookings.ofStartup(atlas)).isEmpty();
            assertThat(mails.outbox().stream().limit(2))
                    .allSatisfy(letter -> assertThat(calendar(letter))
                            .contains(
                                    "METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED", "UID:" + booked + "@parcours"));
        });
        assertThat(first()).isEqualTo(starts);
    }

    @Test
    void givesOneTimeToOneOfTwoWhoBookAtTheSameMoment() throws Exception {
        Instant starts = first();
        CyclicBarrier together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<String>> answers =
                    threads.invokeAll(List.of(booking(atlas, starts, together), booking(rif, starts, together)));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder("booked", "connections.refused.taken");
        }
        assertThat(mails.outbox()).hasSize(2);
    }

    private Callable<String> booking(UUID startup, Instant starts, CyclicBarrier together) {
        return () -> {
            together.await();
            try {
                founder(startup).run(() -> bookings.book(mentor, startup, starts, "Exporter", SALMA));
                return "booked";
            } catch (Refused refused) {
                return refused.key();
            }
        };
    }

    @Test
    void keepsAStartupFromTwoMeetingsAtOnce() {
        Instant starts = first();
        UUID other = Scope.SYSTEM.call(() -> {
            UUID id = partners.register(
                    Objects.requireNonNull(partners.byId(mentor).orElseThrow().facts()));
            people.add(
                    new Contact(id, id, "Omar", null, null, "omar@mentor.example", null, Language.FRENCH, null, null));
            hours.open(new OfficeHours(
                    id,
                    id,
                    starts.atZone(java.time.ZoneId.of("Africa/Casablanca")).getDayOfWeek(),
                    LocalTime.of(9, 0),
                    LocalTime.of(11, 0),
                    30,
                    "Salle 3",
                    today,
                    null));
            return id;
        });
        founder(atlas).run(() -> {
            bookings.book(mentor, atlas, starts, "Exporter", SALMA);
            assertThatThrownBy(() -> bookings.book(other, atlas, starts, "Vendre", SALMA))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.key()).isEqualTo("connections.refused.elsewhere"));
        });
    }

    @Test
    void asksWhatTheMeetingIsAbout() {
        assertThatThrownBy(() -> bookings.book(mentor, atlas, first(), " ", SALMA))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("topic"));
    }
}
