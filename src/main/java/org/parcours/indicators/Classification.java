package org.parcours.indicators;

/// What an evidence row counts as. Unknown is an answer; a row that is too recent is outside the counts and
/// only enters the curve.
public enum Classification {
    YES,
    NO,
    UNKNOWN,
    TOO_RECENT;

    public boolean isDecided() {
        return this == YES || this == NO;
    }
}
