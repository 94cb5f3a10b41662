package org.parcours.connections.introductions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step that was taken on a day.
///
/// @param person who took it, where they have an account
/// @param how of a meeting: in person, by video, by telephone
/// @param reason why a side declined or it was withdrawn; of what lapsed the name of an [Ending]
public record IntroductionStep(
        IntroductionState step,
        Side side,
        LocalDate on,
        @Nullable UUID person,
        @Nullable String how,
        @Nullable String reason) {
    /// Whether it can be taken back: what a side said itself by its link stays as it said it.
    public boolean undoable() {
        return switch (step) {
            case MET, LAPSED, WITHDRAWN -> true;
            case STARTUP_DECLINED, PARTNER_DECLINED -> person != null;
            case PROPOSED, STARTUP_AGREED, PARTNER_AGREED, CONNECTED -> false;
        };
    }
}
