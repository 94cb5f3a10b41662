package org.parcours.values;

/// Which comes first in `03/04/2024`.
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /// Not known: what could mean both is ambiguous.
    GUESS
}
