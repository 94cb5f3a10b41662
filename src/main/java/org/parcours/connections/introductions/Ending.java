package org.parcours.connections.introductions;

/// Why an introduction lapsed without anybody having said so. `introductions.ending.<name>` says it.
public enum Ending {
    /// The side that was asked did not answer, reminded or not.
    NO_ANSWER,
    NEED_CLOSED,
    STARTUP_LEFT,
    OFFER_ENDED
}
