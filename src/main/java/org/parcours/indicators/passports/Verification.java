package org.parcours.indicators.passports;

import java.util.List;
import java.util.Locale;

/// What checking a passport found: one finding a check, in the order of [Check].
public record Verification(List<Finding> findings) {
    public enum Check {
        /// The text is, byte for byte, the canonical text of a passport.
        FORM,
        /// The seal is the one that the body and its place in the chain have.
        SEAL,
        /// The key in the passport signed the seal.
        SIGNATURE,
        /// The earlier passports given lead, seal by seal, to this one.
        CHAIN,
        /// The key in the passport is the one known to be the network's.
        KEY
    }

    /// Why a check failed. The code names the message that says it.
    public enum Failure {
        NOT_UTF8,
        NOT_JSON,
        NOT_CANONICAL,
        WRONG_SHAPE,
        SEAL_DIFFERS,
        KEY_UNREADABLE,
        SIGNATURE_DIFFERS,
        PREVIOUS_NOT_GIVEN,
        EARLIER_REFUSED,
        EARLIER_OTHER_KEY,
        EARLIER_UNRELATED,
        KEY_DIFFERS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public sealed interface Finding {
        Check check();
    }

    /// What was checked holds.
    ///
    /// @param links how many earlier passports the chain check followed; 0 for the other checks
    /// @param complete whether these reach back to the network's first passport
    public record Passed(Check check, int links, boolean complete) implements Finding {}

    public record Failed(Check check, Failure failure) implements Finding {}

    /// Nothing was given to check against, or an earlier check left nothing to check.
    public record NotChecked(Check check) implements Finding {}

    /// Whether nothing speaks against the passport. Without a trusted key this does not say whose passport it is.
    public boolean accepted() {
        return findings.stream().noneMatch(Failed.class::isInstance);
    }

    /// The finding of one check.
    public Finding of(Check check) {
        return findings.stream()
                .filter(finding -> finding.check() == check)
                .findFirst()
                .orElseThrow();
    }
}
