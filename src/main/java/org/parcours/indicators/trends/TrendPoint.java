package org.parcours.indicators.trends;

import java.time.LocalDate;

/// The number that led a figure on a past day.
///
/// @param number a share from 0 to 1, a count, dirhams or days, as the definition measures
public record TrendPoint(LocalDate on, double number) {}
