package org.parcours.sample.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a company really earned, year by year, whatever of it the network learns.
public final class Books {
    private final Map<Integer, Year> years = new HashMap<>();

    /// One calendar year.
    ///
    /// @param turnover in dirhams, whole thousands
    /// @param exported share of it, from 0 to 1
    /// @param declaredOn the day on which the company declared it; null where it did not
    public record Year(
            long turnover, double exported, @Nullable LocalDate declaredOn) {
        public boolean exports() {
            return exported > 0;
        }

        public boolean declaredBefore(LocalDate day) {
            return declaredOn != null && declaredOn.isBefore(day);
        }

        /// In dirhams, whole thousands.
        public long exportedTurnover() {
            return Math.min(turnover, Math.max(1, Math.round(turnover * exported / 1000)) * 1000);
        }
    }

    public void close(int year, long turnover, double exported, @Nullable LocalDate declaredOn) {
        years.put(year, new Year(turnover, exported, declaredOn));
    }

    /// Empty before the company was admitted, and years after it left.
    public Optional<Year> of(int year) {
        return Optional.ofNullable(years.get(year));
    }
}
