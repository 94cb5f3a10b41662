package org.parcours.connections.introductions;

/// Who took a step.
public enum Side {
    STAFF,
    STARTUP,
    PARTNER,
    SYSTEM;

    IntroductionState agreed() {
        return this == STARTUP ? IntroductionState.STARTUP_AGREED : IntroductionState.PARTNER_AGREED;
    }

    IntroductionState declined() {
        return this == STARTUP ? IntroductionState.STARTUP_DECLINED : IntroductionState.PARTNER_DECLINED;
    }
}
