package org.parcours.values;

/// How numbers are written: with a decimal comma (`1.234,5`) or a decimal point (`1,234.5`).
public enum NumberStyle {
    FRENCH,
    ENGLISH,
    /// Not known: what could mean both is ambiguous.
    GUESS
}
