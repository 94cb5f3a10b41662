package org.parcours.surveys.estimates;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What is known of everybody who was asked, whether they answered or not.
public enum Dimension {
    PARK,
    REGION,
    SECTOR,
    /// Years since the founding, on the day on which the campaign opened.
    AGE,
    /// Jobs, as last measured before the campaign opened.
    SIZE;

    /// The dimension that an address names.
    public static Optional<Dimension> named(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /// As addresses name it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
