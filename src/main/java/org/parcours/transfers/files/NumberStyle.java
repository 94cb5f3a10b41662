package org.parcours.transfers.files;

/// How a number such as `1,234` is meant: one and a fraction in French, a thousand and more in English.
public enum NumberStyle {
    FRENCH,
    ENGLISH,
    /// Not known: what could mean both is refused as ambiguous.
    GUESS
}
