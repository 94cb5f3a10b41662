package org.parcours.startups.facts;

import static java.util.Objects.requireNonNull;
import static org.parcours.startups.journeys.Refusal.needed;
import static org.parcours.startups.journeys.Refusal.past;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.journeys.Refusal;
import org.parcours.text.Checks;
import org.parcours.values.Currency;
import org.parcours.values.Numbers;

/// A value of a company over a period, as a source stated it.
///
/// @param kind code of the settable list of measures
/// @param currency ISO 4217; null where the kind is no money
/// @param statedOn the day on which the source said so
/// @param recordedAt version; null until recorded
public record Measure(
        UUID id,
        UUID startup,
        String kind,
        LocalDate from,
        LocalDate until,
        BigDecimal value,
        @Nullable String currency,
        Source source,
        LocalDate statedOn,
        @Nullable Instant recordedAt)
        implements Fact {
    public static final String TURNOVER = "turnover";
    public static final String FUNDS_RAISED = "funds-raised";
    public static final String CONTRACTS = "contracts";
    public static final String EXPORTED_TURNOVER = "exported-turnover";

    public enum Unit {
        MONEY,
        COUNT,
        NUMBER
    }

    /// What somebody states, before the rules have looked at it.
    public record Draft(
            @Nullable String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable BigDecimal value,
            @Nullable String currency,
            @Nullable Source source,
            @Nullable LocalDate statedOn) {
        Draft in(String code) {
            return new Draft(kind, from, until, value, code, source, statedOn);
        }
    }

    /// The measure that a draft states.
    ///
    /// @param others measures of the same startup, to be consistent with
    /// @throws org.parcours.text.Refused where something is missing, impossible, or contradicts another measure
    static Measure of(UUID id, UUID startup, Draft draft, Unit unit, List<Measure> others, LocalDate today) {
        Checks checks = new Checks();
        String kind = checks.read("kind", () -> needed(draft.kind(), "kind"));
        LocalDate from = checks.read("from", () -> past(draft.from(), today, "from"));
        LocalDate until = checks.read("until", () -> past(draft.until(), today, "until"));
        BigDecimal value = checks.read("value", () -> value(draft.value(), unit));
        String currency = checks.read("currency", () -> currency(draft.currency(), unit));
        Source source = checks.read("source", () -> needed(draft.source(), "source"));
        LocalDate stated = checks.read("statedOn", () -> past(draft.statedOn(), today, "statedOn"));
        checks.that(
                        from == null || until == null || !until.isBefore(from),
                        "until",
                        Refusal.PERIOD_ENDS_BEFORE_IT_STARTS.key())
                .that(
                        from == null || stated == null || !stated.isBefore(from),
                        "statedOn",
                        Refusal.STATED_BEFORE_PERIOD.key())
                .done();
        Measure measure = new Measure(
                id,
                startup,
                requireNonNull(kind),
                requireNonNull(from),
                requireNonNull(until),
                requireNonNull(value),
                currency,
                requireNonNull(source),
                requireNonNull(stated),
                null);
        others.stream().filter(other -> !other.id().equals(id)).forEach(measure::consistentWith);
        return measure;
    }

    static BigDecimal value(@Nullable BigDecimal typed, Unit unit) {
        BigDecimal value = Numbers.bounded(needed(typed, "value"));
        if (unit != Unit.NUMBER && value.signum() < 0) {
            throw Refusal.NEGATIVE.of("value");
        }
        if (unit == Unit.COUNT && value.stripTrailingZeros().scale() > 0) {
            throw Refusal.NOT_WHOLE.of("value");
        }
        return value;
    }

    private static @Nullable String currency(@Nullable String typed, Unit unit) {
        if (typed != null && !typed.isBlank()) {
            if (unit != Unit.MONEY) {
                throw Refusal.CURRENCY_NOT_WANTED.of("currency");
            }
            return new Currency(typed).code();
        }
        if (unit == Unit.MONEY) {
            throw Refusal.CURRENCY_MISSING.of("currency");
        }
        return null;
    }

    private void consistentWith(Measure other) {
        if (!samePeriod(other)) {
            return;
        }
        if (kind.equals(other.kind) && source == other.source && source != Source.INTRODUCTION) {
            throw Refusal.MEASURED_ALREADY.of("kind");
        }
        if (currency != null && currency.equals(other.currency)) {
            if (kind.equals(EXPORTED_TURNOVER) && other.kind.equals(TURNOVER)) {
                notMore(value, other.value);
            } else if (kind.equals(TURNOVER) && other.kind.equals(EXPORTED_TURNOVER)) {
                notMore(other.value, value);
            }
        }
    }

    private boolean samePeriod(Measure other) {
        return from.equals(other.from) && until.equals(other.until);
    }

    private static void notMore(BigDecimal exported, BigDecimal sold) {
        if (exported.compareTo(sold) > 0) {
            throw Refusal.MORE_EXPORTED_THAN_SOLD.of("value", exported, sold);
        }
    }
}
