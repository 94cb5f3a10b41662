package org.parcours.surveys.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.facts.Measure;
import org.parcours.startups.facts.Observation;
import org.parcours.surveys.facts.Claim.Contradiction;
import org.parcours.surveys.facts.Claim.Doubt;
import org.parcours.surveys.facts.Claim.Known;
import org.parcours.surveys.facts.Claim.Said;
import org.parcours.values.Currency;

/// What speaks against an answer, among what is known of the startup.
final class Doubts {
    /// A company rarely grows or shrinks so much in a year; with a nought too many or too few it does.
    private static final double NOUGHT = 7;

    /// What a euro or a dollar is in dirhams, with the movements of some years; beside a round ten it
    /// is no nought.
    private static final double RATE_AT_LEAST = 9.0;

    private static final double RATE_AT_MOST = 11.8;
    private static final double ROUND = 0.005;

    /// Two sources of the same days may differ by rounding and by what each counts.
    private static final double TOLERATED = 0.25;

    /// Below it, so many jobs more or less are no nought.
    private static final BigDecimal FEW = BigDecimal.valueOf(20);

    private static final int YEARS_BACK = 2;

    /// What comes in one year and not in the next says nothing of the next.
    private static final Set<String> ONCE = Set.of(Measure.FUNDS_RAISED, Measure.CONTRACTS);

    private Doubts() {}

    /// What speaks against a measure.
    ///
    /// @param unit of its kind; null where no list has it
    static Optional<Contradiction> measure(
            Said said, Measure.@Nullable Unit unit, List<Measure> measures, List<Observation> seen) {
        if (unit == null || !possible(said, unit)) {
            return Optional.of(new Contradiction(Doubt.IMPOSSIBLE, null));
        }
        return Stream.<Optional<Contradiction>>of(
                        ceased(said.about().until(), said.on(), seen),
                        exported(said, measures),
                        compared(said, unit, measures))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean possible(Said said, Measure.Unit unit) {
        BigDecimal value = said.number();
        boolean whole = unit != Measure.Unit.COUNT || value.stripTrailingZeros().scale() <= 0;
        boolean money = unit != Measure.Unit.MONEY || (said.currency() != null && Currency.isKnown(said.currency()));
        return whole && money && (unit == Measure.Unit.NUMBER || value.signum() >= 0);
    }

    /// Whether a company that ceased before a day says something of that day.
    ///
    /// @param about the last day that the answer is about
    /// @param on the day of the answer
    static Optional<Contradiction> ceased(LocalDate about, LocalDate on, List<Observation> seen) {
        return seen.stream()
                .filter(one -> one.status() != Observation.Status.UNKNOWN
                        && !one.seenOn().isAfter(on))
                .max(Comparator.comparing(Observation::seenOn))
                .filter(last -> last.status() == Observation.Status.CEASED
                        && about.isAfter(last.happenedOn() == null ? last.seenOn() : last.happenedOn()))
                .map(last -> new Contradiction(
                        Doubt.CEASED, new Known(last.status().name(), null, last.source(), last.seenOn())));
    }

    private static Optional<Contradiction> exported(Said said, List<Measure> measures) {
        boolean exported = said.code().equals(Measure.EXPORTED_TURNOVER);
        if (!exported && !said.code().equals(Measure.TURNOVER)) {
            return Optional.empty();
        }
        String other = exported ? Measure.TURNOVER : Measure.EXPORTED_TURNOVER;
        return measures.stream()
                .filter(one -> one.kind().equals(other)
                        && sameDays(one, said)
                        && Objects.equals(one.currency(), said.currency()))
                .filter(one -> exported
                        ? said.number().compareTo(one.value()) > 0
                        : said.number().compareTo(one.value()) < 0)
                .findFirst()
                .map(one -> against(Doubt.EXPORT_ABOVE_TURNOVER, one));
    }

    private static boolean sameDays(Measure measure, Said said) {
        return measure.from().equals(said.about().from())
                && measure.until().equals(said.about().until());
    }

    /// With what is known of the same days, else with what was last known before.
    private static Optional<Contradiction> compared(Said said, Measure.Unit unit, List<Measure> measures) {
        List<Measure> same = measures.stream()
                .filter(one -> one.kind().equals(said.code()) && sameDays(one, said))
                .toList();
        Optional<Contradiction> now = same.stream()
                .flatMap(one -> ofSameDays(said, unit, one).stream())
                .findFirst();
        if (now.isPresent() || !same.isEmpty() || ONCE.contains(said.code())) {
            return now;
        }
        return measures.stream()
                .filter(one -> one.kind().equals(said.code())
                        && one.until().isBefore(said.about().from())
                        && one.until().isAfter(said.about().from().minusYears(YEARS_BACK)))
                .max(Comparator.comparing(Measure::until).thenComparing(Measure::statedOn))
                .flatMap(one -> before(said, unit, one));
    }

    private static Optional<Contradiction> ofSameDays(Said said, Measure.Unit unit, Measure known) {
        if (!Objects.equals(known.currency(), said.currency())) {
            return Optional.of(against(Doubt.CURRENCY, known));
        }
        if (known.value().compareTo(said.number()) == 0) {
            return Optional.empty();
        }
        double times = times(said, known);
        double larger = Math.max(times, 1 / times);
        boolean tens = Math.abs(larger / Math.pow(10, Math.rint(Math.log10(larger))) - 1) < ROUND;
        if (unit == Measure.Unit.MONEY && !tens && larger > RATE_AT_LEAST && larger < RATE_AT_MOST) {
            return Optional.of(against(Doubt.CURRENCY, known));
        }
        return nought(said, unit, known)
                .or(() -> Double.isNaN(times) || larger > 1 + TOLERATED
                        ? Optional.of(against(Doubt.DIFFERS, known))
                        : Optional.empty());
    }

    private static Optional<Contradiction> before(Said said, Measure.Unit unit, Measure known) {
        return Objects.equals(known.currency(), said.currency()) ? nought(said, unit, known) : Optional.empty();
    }

    private static Optional<Contradiction> nought(Said said, Measure.Unit unit, Measure known) {
        double times = times(said, known);
        boolean few =
                unit != Measure.Unit.MONEY && said.number().max(known.value()).compareTo(FEW) < 0;
        if (few || Double.isNaN(times) || (times < NOUGHT && times > 1 / NOUGHT)) {
            return Optional.empty();
        }
        return Optional.of(against(times > 1 ? Doubt.TENFOLD : Doubt.TENTH, known));
    }

    /// NaN where one of them is nothing: nothing has no noughts.
    private static double times(Said said, Measure known) {
        return known.value().signum() <= 0 || said.number().signum() <= 0
                ? Double.NaN
                : said.number().divide(known.value(), MathContext.DECIMAL64).doubleValue();
    }

    private static Contradiction against(Doubt doubt, Measure known) {
        return new Contradiction(
                doubt, new Known(known.value().toPlainString(), known.currency(), known.source(), known.statedOn()));
    }
}
