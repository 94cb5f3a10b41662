package org.parcours.home;

import java.time.LocalDate;
import java.util.UUID;

/// Who is on leave. The module that keeps leaves implements it: nobody on leave is written to in the morning.
public interface Away {
    boolean isAway(UUID person, LocalDate on);
}
