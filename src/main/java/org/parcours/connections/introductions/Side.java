package org.parcours.connections.introductions;

/// Who took a step.
public enum Side {
    STAFF,
    STARTUP,
    PARTNER,
    SYSTEM;

    Step agreed() {
        return this == STARTUP ? Step.STARTUP_AGREED : Step.PARTNER_AGREED;
    }

    Step declined() {
        return this == STARTUP ? Step.STARTUP_DECLINED : Step.PARTNER_DECLINED;
    }
}
