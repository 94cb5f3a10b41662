package org.parcours.transfers.values;

/// Which comes first in `03/04/2024`. American order is never guessed: a recipe says it.
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST
}
