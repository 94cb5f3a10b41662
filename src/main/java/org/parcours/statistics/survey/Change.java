package org.parcours.statistics.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What changed between two surveys of one frame. Whoever answered both times is counted as one, so that
/// what stays
/// the same with them is no chance: R's `svycontrast` of `svyby(~answer, ~wave, design, svymean)` in which
/// a unit is a
/// cluster of its answers.
public final class Change {
    /// One survey: who answered, and what.
    ///
    /// @param ids who each unit is, the same in both surveys
    /// @param strata where each unit is, the same in both surveys
    /// @param populations how many the stratum of each unit has
    @SuppressWarnings("ArrayRecordComponent") // columns of numbers, handed over once and never compared
    public record Wave(
            Sample sample,
            List<String> ids,
            List<String> strata,
            double[] populations,
            double[] answers,
            boolean[] within) {
        public Wave {
            ids = List.copyOf(ids);
            strata = List.copyOf(strata);
        }
    }

    private Change() {}

    /// The later mean less the earlier one.
    ///
    /// @throws IllegalArgumentException where one of them has no answer, or a unit moved from one stratum
    /// to another
    public static Estimate between(Wave earlier, Wave later) {
        Estimates.Linear before = new Estimates(earlier.sample()).meanOf(earlier.answers(), earlier.within());
        Estimates.Linear after = new Estimates(later.sample()).meanOf(later.answers(), later.within());
        Union union = new Union();
        union.add(earlier, before.residuals(), -1);
        union.add(later, after.residuals(), 1);
        Strata strata = union.strata();
        double error = Math.sqrt(strata.variance(union.sums()));
        boolean[] all = union.answered();
        double reach = StudentT.quantile(strata.freedom(all)) * error;
        double change = after.value() - before.value();
        int answers = 0;
        for (boolean one : all) {
            answers += one ? 1 : 0;
        }
        return new Estimate(change, error, change - reach, change + reach, answers, answers);
    }

    /// Everybody who answered one of the two.
    private static final class Union {
        private final Map<String, Integer> places = new HashMap<>();
        private final List<String> names = new ArrayList<>();
        private final List<Double> populations = new ArrayList<>();
        private final List<Double> sums = new ArrayList<>();
        private final List<Boolean> answered = new ArrayList<>();

        void add(Wave wave, double[] residuals, int sign) {
            for (int i = 0; i < residuals.length; i++) {
                int at = place(wave, i);
                if (!names.get(at).equals(wave.strata().get(i))) {
                    throw new IllegalArgumentException(wave.ids().get(i) + " is in two strata");
                }
                sums.set(at, sums.get(at) + sign * residuals[i]);
                answered.set(at, answered.get(at) || wave.within()[i]);
            }
        }

        private int place(Wave wave, int i) {
            return places.computeIfAbsent(wave.ids().get(i), id -> {
                names.add(wave.strata().get(i));
                populations.add(wave.populations()[i]);
                sums.add(0.0);
                answered.add(false);
                return names.size() - 1;
            });
        }

        Strata strata() {
            return Strata.of(names, populations.stream().mapToDouble(one -> one).toArray());
        }

        double[] sums() {
            return sums.stream().mapToDouble(one -> one).toArray();
        }

        boolean[] answered() {
            boolean[] all = new boolean[answered.size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = answered.get(i);
            }
            return all;
        }
    }
}
