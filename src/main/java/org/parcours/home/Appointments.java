package org.parcours.home;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A module's dated promises and meetings of a person, for the day's page and the person's own calendar.
public interface Appointments {
    /// Those from a day to a day, both included.
    List<Appointment> of(UUID person, LocalDate from, LocalDate until);
}
