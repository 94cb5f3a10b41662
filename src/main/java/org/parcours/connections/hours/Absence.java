package org.parcours.connections.hours;

import java.time.LocalDate;
import java.util.UUID;

/// Days on which a mentor is away, both included.
public record Absence(UUID id, UUID partner, LocalDate from, LocalDate until) {
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
