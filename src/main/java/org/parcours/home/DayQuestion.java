package org.parcours.home;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose lines are asked for, on which day.
///
/// @param owner who has to act; null for everybody's lines within reach, and those that nobody owns
/// @param days the days of each rule in force, by its code; a rule that is switched off is not among them
public record DayQuestion(LocalDate on, @Nullable UUID owner, Map<String, Integer> days) {
    public DayQuestion {
        days = Map.copyOf(days);
    }

    public boolean applies(String rule) {
        return days.containsKey(rule);
    }

    /// The days of a rule in force.
    ///
    /// @throws IllegalArgumentException where it is not: ask `applies` first
    public int days(String rule) {
        return Optional.ofNullable(days.get(rule))
                .orElseThrow(() -> new IllegalArgumentException(rule + " is not in force"));
    }
}
