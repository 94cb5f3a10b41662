package org.parcours.startups.facts;

import java.time.LocalDate;
import java.util.UUID;

/// A company was seen on a day, by a source.
public record StartupObserved(UUID startup, Observation.Status status, LocalDate seenOn) {}
