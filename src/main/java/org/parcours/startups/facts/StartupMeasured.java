package org.parcours.startups.facts;

import java.time.LocalDate;
import java.util.UUID;

/// A measure of a company was recorded.
public record StartupMeasured(UUID startup, String kind, LocalDate from, LocalDate until) {}
