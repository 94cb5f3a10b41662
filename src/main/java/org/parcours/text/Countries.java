package org.parcours.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Countries by their ISO 3166 alpha-2 codes, as people write them in any of the languages.
public final class Countries {
    /// What files call them beside.
    private static final Map<String, String> ALSO = Map.ofEntries(
            Map.entry("Democratic Republic of the Congo", "CD"),
            Map.entry("DR Congo", "CD"),
            Map.entry("Republic of the Congo", "CG"),
            Map.entry("Cote d'Ivoire", "CI"),
            Map.entry("Ivory Coast", "CI"),
            Map.entry("The Gambia", "GM"),
            Map.entry("Cabo Verde", "CV"),
            Map.entry("Swaziland", "SZ"),
            Map.entry("Palestine", "PS"),
            // ISO 3166 has no code of its own for it
            Map.entry("Somaliland", "SO"));

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            for (Language language : Language.values()) {
                codes.put(Names.fold(name(code, language)), code);
            }
        }
        ALSO.forEach((name, code) -> codes.put(Names.fold(name), code));
        return codes;
    }

    /// The code of a country's name, accents and case forgiven, or of the code itself; empty where there is none.
    public static Optional<String> code(String written) {
        String name = written.strip();
        String asCode = name.toUpperCase(Locale.ROOT);
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(asCode)
                ? Optional.of(asCode)
                : Optional.ofNullable(CODES.get(Names.fold(name)));
    }

    /// The code of a country.
    ///
    /// @throws Refused where nothing is called so
    public static String read(String written) {
        return code(written).orElseThrow(() -> new Refused("text.refused.country", written));
    }

    public static String name(String code, Language language) {
        return com.ibm.icu.util.ULocale.getDisplayCountry(
                "und-" + code, language.locale().toLanguageTag());
    }
}
