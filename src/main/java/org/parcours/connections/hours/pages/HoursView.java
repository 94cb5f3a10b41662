package org.parcours.connections.hours.pages;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import org.parcours.connections.hours.Absence;
import org.parcours.connections.hours.Booking;
import org.parcours.connections.hours.OfficeHours;

/// What the panel shows.
public record HoursView(
        List<OfficeHours> hours, List<Absence> absences, List<Booking> bookings, boolean mayChange, ZoneId zone) {
    public List<DayOfWeek> weekdays() {
        return List.of(DayOfWeek.values());
    }
}
