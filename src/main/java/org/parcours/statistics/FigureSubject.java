package org.parcours.statistics;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What figures can count, declared as a bean by the module that owns it.
///
/// @param code as the head of a definition names it
/// @param changed SQL expression: when anything that it is counted from last changed, by what its module knows
/// @param address where a row can be read; null where that is its startup
public record FigureSubject(
        String code, Basis basis, String changed, @Nullable Address address) {
    /// What decides how a row counts. LIVES: what was seen of companies over time; RECORDS: rows that are their own
    /// proof and may rest on any other module's; ANSWERS: what startups say to a survey; DECLARATIONS: what
    /// they declare.
    public enum Basis {
        LIVES,
        RECORDS,
        ANSWERS,
        DECLARATIONS
    }

    /// The address of the page of a row.
    @FunctionalInterface
    public interface Address {
        /// Returns the address, or null where the row has no page of its own.
        ///
        /// @param startup its dossier; null where it belongs to none
        /// @param reason what decided how it counts
        @Nullable
        String of(UUID subject, @Nullable UUID startup, String reason);
    }

    /// Whether no fact about a company has to be looked up as its proof.
    public boolean isItsOwnProof() {
        return basis == Basis.RECORDS || basis == Basis.ANSWERS;
    }
}
