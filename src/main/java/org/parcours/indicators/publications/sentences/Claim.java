package org.parcours.indicators.publications.sentences;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.statistics.Interval;

/// What a figure allows a sentence to say.
///
/// @param share null where the figure is none
/// @param value the plain number; null where the figure is none
/// @param money the sum in dirhams; null where the figure is none
/// @param sums other sums in dirhams that may be said
/// @param days the median in whole days; null where the figure is none
/// @param yes how many of the population count as yes
/// @param population what the share is a share of
/// @param counts every other number of subjects that may be said
/// @param years of the definition; null where it has none
/// @param on the reference day
/// @param response how many of those asked answered, as a fraction of one; null where nobody was asked
public record Claim(
        @Nullable Share share,
        @Nullable Long value,
        @Nullable Long money,
        Set<Long> sums,
        @Nullable Long days,
        long yes,
        long population,
        Set<Long> counts,
        @Nullable Double years,
        Origin origin,
        Topic topic,
        LocalDate on,
        @Nullable Double response) {
    /// What may be said of a share: the estimate that leads, its interval by both ends, its worst and its best
    /// case. All are fractions of one.
    ///
    /// @param limits of the interval; null where it has none
    /// @param bounds the headline if every unknown were a no, and if every one were a yes; null where
    /// nothing says so
    /// @param ofCases whether it is the share that the counts make, so that these say it too
    public record Share(
            double headline,
            @Nullable Interval limits,
            @Nullable Interval bounds,
            boolean ofCases) {}

    /// The number that the sentence has to say, where it is no share.
    long number() {
        return Stream.of(value, money, days)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(0L);
    }
}
