package org.parcours.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
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

    /// Codes that people also write in small letters.
    private static final Set<String> SMALL_CODES = Set.of("mad", "eur", "usd", "gbp", "tnd", "dzd", "xof", "xaf");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("dh", "MAD"),
            Map.entry("dhs", "MAD"),
            Map.entry("dirham", "MAD"),
            Map.entry("dirhams", "MAD"),
            Map.entry("درهم", "MAD"),
            Map.entry("درهما", "MAD"),
            Map.entry("دراهم", "MAD"),
            Map.entry("د.م", "MAD"),
            Map.entry("د.م.", "MAD"),
            Map.entry("dt", "TND"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("€", "EUR"),
            Map.entry("أورو", "EUR"),
            Map.entry("يورو", "EUR"),
            Map.entry("dollar", "USD"),
            Map.entry("dollars", "USD"),
            Map.entry("$", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("£", "GBP"));

    private final String code;
    private final boolean sound;

    /// Reads a code, whatever its case, or what people call a currency: `DH`, `€`, `درهم`.
    ///
    /// @throws Refused where no currency has it
    @JsonCreator
    public Currency(String typed) {
        String line = Lines.one(typed);
        this.code = NAMES.getOrDefault(line.toLowerCase(Locale.ROOT), line.toUpperCase(Locale.ROOT));
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

    /// Whether a text names a currency.
    public static boolean isKnown(String typed) {
        String line = typed.strip();
        return CODES.contains(NAMES.getOrDefault(line.toLowerCase(Locale.ROOT), line.toUpperCase(Locale.ROOT)));
    }

    /// The currency that a word beside an amount names, or null if it names none.
    static @Nullable Currency named(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        String code = NAMES.getOrDefault(small, SMALL_CODES.contains(small) ? word.toUpperCase(Locale.ROOT) : word);
        return CODES.contains(code) ? new Currency(code) : null;
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
