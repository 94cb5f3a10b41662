package org.parcours.questionnaires.forms;

import java.time.LocalDate;

/// The days that an answer is about, both included.
public record DateRange(LocalDate from, LocalDate until) {}
