package org.parcours.connections.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.IntroductionState;
import org.parcours.connections.introductions.IntroductionStep;
import org.parcours.text.Amount;
import org.parcours.text.Refused;
import org.parcours.values.Currency;

/// What came of a meeting on a day.
///
/// @param value of an investment, a loan or a contract; null where it has none or nobody said
/// @param reason why nothing came of it
/// @param document a proof kept in the startup's dossier
/// @param recordedAt version; null until recorded
public record Outcome(
        UUID id,
        UUID introduction,
        Kind kind,
        LocalDate on,
        @Nullable Amount value,
        @Nullable String reason,
        @Nullable UUID document,
        @Nullable Instant recordedAt) {
    public enum Kind {
        INVESTMENT,
        LOAN,
        CONTRACT,
        PILOT,
        HIRE,
        TRAINING,
        PARTNERSHIP,
        NONE;

        private static final Set<Kind> MONEY = EnumSet.of(INVESTMENT, LOAN, CONTRACT);

        public boolean hasValue() {
            return MONEY.contains(this);
        }
    }

    /// An outcome as somebody wants it noted.
    public record Draft(
            @Nullable Kind kind,
            @Nullable LocalDate on,
            @Nullable Amount value,
            @Nullable String reason,
            @Nullable UUID document) {}

    /// Creates the outcome of an introduction.
    ///
    /// @throws Refused naming the field, if something is missing or impossible
    public static Outcome of(UUID id, Introduction introduction, Draft draft, LocalDate today) {
        Kind kind = draft.kind();
        LocalDate on = draft.on();
        IntroductionStep met = introduction
                .taken(IntroductionState.MET)
                .orElseThrow(() -> Refused.field("kind", "introductions.refused.not-met"));
        if (kind == null) {
            throw Refused.field("kind", "introductions.refused.kind");
        }
        if (on == null || on.isAfter(today)) {
            throw Refused.field("on", "introductions.refused.future");
        }
        if (on.isBefore(met.on())) {
            throw Refused.field("on", "introductions.refused.before", met.on());
        }
        Amount value = draft.value();
        if (value != null && (!kind.hasValue() || value.value().signum() <= 0)) {
            throw Refused.field(
                    "value", kind.hasValue() ? "introductions.refused.value" : "introductions.refused.no-value");
        }
        if (value != null && !Currency.isKnown(value.currency())) {
            throw Refused.field("currency", "introductions.refused.currency");
        }
        Amount worth = value == null ? null : new Amount(value.value(), new Currency(value.currency()).code());
        String reason = Introduction.reason(draft.reason());
        if (kind == Kind.NONE && reason == null) {
            throw Refused.field("reason", "introductions.refused.reason");
        }
        return new Outcome(id, introduction.id(), kind, on, worth, reason, draft.document(), null);
    }
}
