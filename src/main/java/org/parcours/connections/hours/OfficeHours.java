package org.parcours.connections.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Refused;

/// Hours in which a mentor is there every week, on the clock of the network.
///
/// @param minutes how long one meeting takes
/// @param place an address, or that of a video room
/// @param until last day; null while it lasts
public record OfficeHours(
        UUID id,
        UUID partner,
        DayOfWeek weekday,
        LocalTime starts,
        LocalTime ends,
        int minutes,
        String place,
        LocalDate from,
        @Nullable LocalDate until) {
    public OfficeHours {
        place = place.strip();
        if (!ends.isAfter(starts)) {
            throw Refused.field("ends", "connections.refused.hours.order");
        }
        if (minutes < 10 || minutes > 240) {
            throw Refused.field("minutes", "connections.refused.minutes");
        }
        if (place.isEmpty()) {
            throw Refused.field("place", "connections.refused.place");
        }
    }

    boolean on(LocalDate day) {
        return day.getDayOfWeek() == weekday && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
