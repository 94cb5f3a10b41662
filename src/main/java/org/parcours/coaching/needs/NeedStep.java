package org.parcours.coaching.needs;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a need on a day. The last step of a need is its state.
///
/// @param person who did it; null for the startup itself
public record NeedStep(
        UUID id,
        State state,
        LocalDate happenedOn,
        @Nullable UUID person,
        @Nullable String reason) {
    public enum State {
        EXPRESSED,
        TAKEN,
        HELPED,
        UNHELPED,
        UNREACHABLE,
        WITHDRAWN,
        REOPENED;

        private static final Set<State> ENDS = EnumSet.of(HELPED, UNHELPED, UNREACHABLE, WITHDRAWN);

        public boolean open() {
            return !ENDS.contains(this);
        }

        /// Answered, with help or without.
        public boolean answer() {
            return this == HELPED || this == UNHELPED;
        }

        /// Why it came so has to be said.
        public boolean needsReason() {
            return this != EXPRESSED && this != TAKEN;
        }

        /// What may come next.
        public Set<State> next() {
            Set<State> next = open() ? EnumSet.copyOf(ENDS) : EnumSet.of(REOPENED);
            if (this == EXPRESSED || this == REOPENED) {
                next.add(TAKEN);
            }
            return next;
        }
    }

    /// A step as somebody wants it recorded.
    ///
    /// @param happenedOn null for today
    /// @param seen id of the last step as the person saw it; null where that does not matter
    public record Draft(
            @Nullable State state,
            @Nullable LocalDate happenedOn,
            @Nullable String reason,
            @Nullable UUID seen) {}
}
