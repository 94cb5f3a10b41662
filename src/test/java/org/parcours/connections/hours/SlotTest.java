package org.parcours.connections.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parcours.text.Language;
import org.parcours.text.Refused;

class SlotTest {
    private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");
    private static final UUID ID = new UUID(0, 1);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

    private static OfficeHours hours(String ends) {
        return OfficeHours.of(ID, DayOfWeek.TUESDAY, LocalTime.of(14, 0), LocalTime.parse(ends), 30, "Rabat", TUESDAY);
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    private static List<Instant> free(List<Absence> absences, List<Booking> bookings, Instant after) {
        return Slot.free(List.of(hours("15:20")), absences, bookings, after, TUESDAY.plusDays(7), ZONE).stream()
                .map(Slot::starts)
                .toList();
    }

    @Test
    void offersMeetingsThatFitWholeIntoEachWeek() {
        assertThat(free(List.of(), List.of(), at(TUESDAY.minusDays(2), "09:00")))
                .containsExactly(
                        at(TUESDAY, "14:00"),
                        at(TUESDAY, "14:30"),
                        at(TUESDAY.plusDays(7), "14:00"),
                        at(TUESDAY.plusDays(7), "14:30"));
    }

    @Test
    void leavesOutWhatIsPastBookedOrOnADayAway() {
        Booking booked = new Booking(
                ID,
                ID,
                ID,
                ID,
                new Booking.Guest("Salma", "salma@example.org", Language.FRENCH),
                at(TUESDAY.plusDays(7), "14:15"),
                at(TUESDAY.plusDays(7), "14:30"),
                "Rabat",
                "Export");
        assertThat(free(List.of(), List.of(booked), at(TUESDAY, "14:00")))
                .containsExactly(at(TUESDAY, "14:30"), at(TUESDAY.plusDays(7), "14:30"));
        Absence away = new Absence(ID, ID, TUESDAY.plusDays(7), TUESDAY.plusDays(8));
        assertThat(free(List.of(away), List.of(), at(TUESDAY, "14:00"))).containsExactly(at(TUESDAY, "14:30"));
    }

    @Test
    void refusesHoursThatEndBeforeTheyBegin() {
        assertThatThrownBy(() -> hours("13:00"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("ends"));
    }
}
