package org.parcours.text;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The digits that a reader of Arabic chooses: `123` or `١٢٣`. Other languages always have Latin digits.
public enum Digits {
    LATIN("latn"),
    ARABIC("arab");

    private final String numberingSystem;

    Digits(String numberingSystem) {
        this.numberingSystem = numberingSystem;
    }

    /// Returns the name in columns, cookies and JSON.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String numberingSystem() {
        return numberingSystem;
    }

    /// The same text with its digits 0 to 9 written in this choice.
    public String write(String text) {
        return this == LATIN
                ? text
                : text.codePoints()
                        .map(c -> c >= '0' && c <= '9' ? c - '0' + '٠' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
