package org.parcours.connections.hours;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.text.Checks;

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
    }

    /// Hours that begin on a day.
    ///
    /// @throws org.parcours.text.Refused with every field that does not fit
    public static OfficeHours of(
            UUID partner,
            @Nullable DayOfWeek weekday,
            @Nullable LocalTime starts,
            @Nullable LocalTime ends,
            @Nullable Integer minutes,
            @Nullable String place,
            LocalDate from) {
        new Checks()
                .that(weekday != null, "weekday", "connections.refused.choose")
                .that(starts != null, "starts", "connections.refused.time")
                .that(ends != null, "ends", "connections.refused.time")
                .that(starts == null || ends == null || ends.isAfter(starts), "ends", "connections.refused.hours.order")
                .that(minutes != null && minutes >= 10 && minutes <= 240, "minutes", "connections.refused.minutes")
                .that(place != null && !place.isBlank(), "place", "connections.refused.place")
                .done();
        return new OfficeHours(
                Ids.next(),
                partner,
                requireNonNull(weekday),
                requireNonNull(starts),
                requireNonNull(ends),
                requireNonNull(minutes),
                requireNonNull(place),
                from,
                null);
    }

    boolean on(LocalDate day) {
        return day.getDayOfWeek() == weekday && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
