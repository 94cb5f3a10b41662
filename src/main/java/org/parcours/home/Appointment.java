package org.parcours.home;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Saying;

/// Something that a person is to do or attend on a day.
///
/// @param subject the same id as long as it is the same appointment
/// @param at its hour on the network's clock; null for the whole day
/// @param minutes how long it lasts; no matter where it has no hour
public record Appointment(
        UUID subject, LocalDate day, @Nullable LocalTime at, int minutes, Saying what, String href) {
    public static final Comparator<Appointment> ORDER = Comparator.comparing(Appointment::day)
            .thenComparing(one -> Optional.ofNullable(one.at()).orElse(LocalTime.MIN))
            .thenComparing(Appointment::subject);
}
