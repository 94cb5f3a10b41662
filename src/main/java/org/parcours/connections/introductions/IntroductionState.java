package org.parcours.connections.introductions;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What can happen to an introduction. The startup is asked first: a partner's time is not spent on
/// what the startup
/// does not want.
public enum IntroductionState {
    PROPOSED,
    STARTUP_AGREED,
    STARTUP_DECLINED,
    PARTNER_AGREED,
    PARTNER_DECLINED,
    CONNECTED,
    MET,
    LAPSED,
    WITHDRAWN;

    /// What may come next.
    public Set<IntroductionState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(STARTUP_AGREED, STARTUP_DECLINED, LAPSED, WITHDRAWN);
            case STARTUP_AGREED -> EnumSet.of(PARTNER_AGREED, PARTNER_DECLINED, LAPSED, WITHDRAWN);
            case PARTNER_AGREED -> EnumSet.of(CONNECTED);
            case CONNECTED -> EnumSet.of(MET, LAPSED);
            case STARTUP_DECLINED, PARTNER_DECLINED, MET, LAPSED, WITHDRAWN -> EnumSet.noneOf(IntroductionState.class);
        };
    }

    /// Which side is waited for; empty where none is.
    public Optional<Side> waitsFor() {
        return switch (this) {
            case PROPOSED -> Optional.of(Side.STARTUP);
            case STARTUP_AGREED -> Optional.of(Side.PARTNER);
            default -> Optional.empty();
        };
    }

    /// Whether something is still to come of it before a meeting.
    public boolean underWay() {
        return !next().isEmpty();
    }

    /// Whether both agreed by then: contact details were exchanged.
    public boolean connected() {
        return this == CONNECTED || this == MET;
    }

    /// Why it came so has to be said by the staff; a side may leave it out.
    public boolean needsReason() {
        return this == WITHDRAWN;
    }
}
