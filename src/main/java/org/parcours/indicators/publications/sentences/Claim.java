package org.parcours.indicators.publications.sentences;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a figure allows a sentence to say.
///
/// @param share fraction of one; null where the figure is none
/// @param value the plain number; null where the figure is none
/// @param money the sum in dirhams; null where the figure is none
/// @param days the median in whole days; null where the figure is none
/// @param yes how many of the population count as yes
/// @param population what the share is a share of
/// @param counts every other number of subjects that may be said
/// @param years of the definition; null where it has none
/// @param on the reference day
/// @param response how many of those asked answered, as a fraction of one; null where nobody was asked
public record Claim(
        @Nullable Double share,
        @Nullable Long value,
        @Nullable Long money,
        @Nullable Long days,
        long yes,
        long population,
        Set<Long> counts,
        @Nullable Double years,
        Origin origin,
        Topic topic,
        LocalDate on,
        @Nullable Double response) {
    /// The number that the sentence has to say, where it is no share.
    long number() {
        return Stream.of(value, money, days)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(0L);
    }
}
