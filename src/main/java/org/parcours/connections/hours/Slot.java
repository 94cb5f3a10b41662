package org.parcours.connections.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A time at which a meeting can be booked.
public record Slot(Instant starts, Instant ends, String place) {
    public LocalDate day(ZoneId zone) {
        return starts.atZone(zone).toLocalDate();
    }

    public LocalTime time(ZoneId zone) {
        return starts.atZone(zone).toLocalTime();
    }

    boolean meets(Booking booking) {
        return starts.isBefore(booking.ends()) && booking.starts().isBefore(ends);
    }

    /// All that fit whole into the weekly hours of these days, neither past, nor on a day away, nor booked.
    ///
    /// @param after the first moment that can be booked
    /// @param until last day, included
    static List<Slot> free(
            List<OfficeHours> hours,
            List<Absence> absences,
            List<Booking> bookings,
            Instant after,
            LocalDate until,
            ZoneId zone) {
        List<Slot> free = new ArrayList<>();
        for (LocalDate day = after.atZone(zone).toLocalDate(); !day.isAfter(until); day = day.plusDays(1)) {
            LocalDate on = day;
            if (absences.stream().noneMatch(absence -> absence.covers(on))) {
                hours.stream().filter(weekly -> weekly.on(on)).forEach(weekly -> add(free, weekly, on, zone));
            }
        }
        return free.stream()
                .filter(slot -> slot.starts().isAfter(after))
                .filter(slot -> bookings.stream().noneMatch(slot::meets))
                .distinct()
                .sorted(Comparator.comparing(Slot::starts))
                .toList();
    }

    private static void add(List<Slot> slots, OfficeHours weekly, LocalDate day, ZoneId zone) {
        Instant last = day.atTime(weekly.ends()).atZone(zone).toInstant();
        Instant at = day.atTime(weekly.starts()).atZone(zone).toInstant();
        for (Instant end = at.plusSeconds(60L * weekly.minutes()); !end.isAfter(last); ) {
            slots.add(new Slot(at, end, weekly.place()));
            at = end;
            end = at.plusSeconds(60L * weekly.minutes());
        }
    }
}
