package org.parcours.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Refused;

/// A currency by its code of ISO 4217.
public final class Currency {
    private static final Set<String> CODES = java.util.Currency.getAvailableCurrencies().stream()
            .map(java.util.Currency::getCurrencyCode)
            .filter(code -> !code.equals("XXX") && !code.equals("XTS"))
            .collect(Collectors.toUnmodifiableSet());

    private final String code;
    private final boolean sound;

    /// Reads a code, whatever its case.
    ///
    /// @throws Refused where no currency has it
    @JsonCreator
    public Currency(String typed) {
        this.code = Lines.one(typed).toUpperCase(Locale.ROOT);
        this.sound = CODES.contains(code);
        if (!sound) {
            throw new Refused("values.refused.currency", Lines.shortened(code));
        }
    }

    private Currency(String code, boolean sound) {
        this.code = code;
        this.sound = sound;
    }

    /// A code as the database holds it, sound or not.
    public static Currency stored(String code) {
        return new Currency(code.strip(), CODES.contains(code.strip()));
    }

    static boolean isCode(String code) {
        return CODES.contains(code);
    }

    @JsonValue
    public String code() {
        return code;
    }

    public boolean isSound() {
        return sound;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Currency currency && currency.code.equals(code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
