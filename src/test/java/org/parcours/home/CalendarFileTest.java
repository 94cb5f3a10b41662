package org.parcours.home;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.testing.Coaching.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.People;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.Exchanges;
import org.parcours.coaching.exchanges.Note;
import org.parcours.connections.Contact;
import org.parcours.connections.Partner;
import org.parcours.connections.PartnerPeople;
import org.parcours.connections.Partners;
import org.parcours.connections.hours.Booking;
import org.parcours.connections.hours.Bookings;
import org.parcours.connections.hours.Hours;
import org.parcours.connections.hours.OfficeHours;
import org.parcours.database.Ids;
import org.parcours.database.Scope;
import org.parcours.testing.Coaching;
import org.parcours.testing.ModuleTest;
import org.parcours.text.Language;
import org.springframework.test.web.servlet.MockMvc;

/// A coordinator's own calendar as a calendar program reads it.
@ModuleTest
class CalendarFileTest {
    private static final String STEP = "Rappeler 🚀 أمل ; tel, \\ fax";

    private final Coaching coaching;
    private final Exchanges exchanges;
    private final Partners partners;
    private final PartnerPeople partnerPeople;
    private final Hours hours;
    private final Bookings bookings;
    private final People people;
    private final MockMvc pages;
    private final Clock clock;
    private final LocalDate today;
    private Coaching.Team team;

    CalendarFileTest(
            Coaching coaching,
            Exchanges exchanges,
            Partners partners,
            PartnerPeople partnerPeople,
            Hours hours,
            Bookings bookings,
            People people,
            MockMvc pages,
            Clock clock) {
        this.coaching = coaching;
        this.exchanges = exchanges;
        this.partners = partners;
        this.partnerPeople = partnerPeople;
        this.hours = hours;
        this.bookings = bookings;
        this.people = people;
        this.pages = pages;
        this.clock = clock;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void settle() {
        team = coaching.settle();
    }

    private String newAddress(SignedIn person) throws Exception {
        String page = pages.perform(post("/day/calendar").with(as(person)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher address = Pattern.compile("/calendar/[^\"<]+\\.ics").matcher(page);
        assertThat(address.find()).isTrue();
        return address.group();
    }

    private List<VEvent> events(String address) throws Exception {
        String file = pages.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return new CalendarBuilder().build(new StringReader(file)).getComponents("VEVENT");
    }

    private UUID promise(LocalDate due) {
        return team.salma()
                .scope()
                .call(() -> exchanges.note(
                        team.startup(),
                        Ids.next(),
                        new Note(
                                Exchange.Kind.CALL,
                                today,
                                "Appel",
                                null,
                                null,
                                false,
                                null,
                                new Note.Promise(STEP, due, null),
                                null)));
    }

    private Booking book() {
        return Scope.SYSTEM.call(() -> {
            UUID mentor = partners.register(new Partner.Facts(
                    Partner.Kind.MENTOR,
                    "Nadia Alaoui",
                    null,
                    List.of("fr"),
                    null,
                    null,
                    Partner.Place.UNKNOWN,
                    List.of(),
                    List.of()));
            partnerPeople.add(new Contact(
                    mentor, mentor, "Nadia", null, null, "nadia@mentor.example", null, Language.FRENCH, null, null));
            for (DayOfWeek day : DayOfWeek.values()) {
                hours.open(new OfficeHours(
                        mentor, mentor, day, LocalTime.of(9, 0), LocalTime.of(11, 0), 30, "Salle 2", today, null));
            }
            Instant starts = bookings.free(mentor).slots().getFirst().starts();
            bookings.book(
                    mentor,
                    team.startup(),
                    starts,
                    "Exporter",
                    new Booking.Guest("Nour", "nour@atlas.example", Language.FRENCH));
            return bookings.ofStartup(team.startup()).getFirst();
        });
    }

    @Test
    void carriesPromisesOfADayAndMeetingsOfAnHour() throws Exception {
        LocalDate due = today.plusDays(10);
        UUID exchange = promise(due);
        Booking booking = book();
        List<VEvent> events = events(newAddress(team.salma()));
        assertThat(events).hasSize(2);
        VEvent step = events.stream()
                .filter(event -> summary(event).contains("Rappeler"))
                .findFirst()
                .orElseThrow();
        assertThat(summary(step)).isEqualTo("Atlas Lumière : \u2068" + STEP + "\u2069");
        assertThat(start(step)).isEqualTo(due);
        assertThat(requireNonNull(step.getUrl()).getValue()).endsWith("/exchanges/" + exchange);
        VEvent meeting = events.stream()
                .filter(event -> !summary(event).contains("Rappeler"))
                .findFirst()
                .orElseThrow();
        assertThat(summary(meeting)).isEqualTo("Atlas Lumière rencontre Nadia Alaoui : Exporter (Salle 2)");
        assertThat(Instant.from(start(meeting))).isEqualTo(booking.starts());
        assertThat(meeting.getUid().orElseThrow().getValue()).isEqualTo(booking.id() + "@parcours");
        assertThat(events(newAddress(team.driss()))).isEmpty();
    }

    private static String summary(VEvent event) {
        return requireNonNull(event.getSummary()).getValue();
    }

    private static Temporal start(VEvent event) {
        return requireNonNull(event.getDateTimeStart()).getDate();
    }

    @Test
    void showsTheSameAppointmentsOnTheDay() throws Exception {
        UUID exchange = promise(today.plusDays(2));
        Booking booking = book();
        String page = pages.perform(get("/day").with(as(team.salma())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("href=\"/exchanges/" + exchange + "\"");
        assertThat(page)
                .contains(booking.starts().atZone(clock.getZone()).toLocalTime().toString())
                .contains("Nadia Alaoui");
    }

    @Test
    void leavesOutWhatIsDone() throws Exception {
        UUID exchange = promise(today.plusDays(1));
        String address = newAddress(team.salma());
        assertThat(events(address)).hasSize(1);
        team.salma()
                .scope()
                .run(() -> exchanges.done(
                        exchange,
                        exchanges
                                .byId(exchange)
                                .orElseThrow()
                                .steps()
                                .getFirst()
                                .id(),
                        null));
        assertThat(events(address)).isEmpty();
    }

    @Test
    void aNewAddressCancelsTheOneBefore() throws Exception {
        String first = newAddress(team.salma());
        String second = newAddress(team.salma());
        pages.perform(get(first)).andExpect(status().isNotFound());
        pages.perform(get(second)).andExpect(status().isOk());
        pages.perform(get("/calendar/" + "x".repeat(43) + ".ics")).andExpect(status().isNotFound());
    }

    @Test
    void isClosedToWhoIsSuspended() throws Exception {
        String address = newAddress(team.salma());
        team.manager().scope().run(() -> people.suspend(team.salma().id(), "left"));
        pages.perform(get(address)).andExpect(status().isNotFound());
    }
}
