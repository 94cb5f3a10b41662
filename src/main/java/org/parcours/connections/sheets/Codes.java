package org.parcours.connections.sheets;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parcours.parks.Park;
import org.parcours.parks.Parks;
import org.parcours.parks.Region;
import org.parcours.text.Names;

/// What files say in codes or names: countries in three languages, parks and regions by their codes, lists of words.
final class Codes {
    static final String BETWEEN = "; ";

    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, UUID> parks = new HashMap<>();
    private final Map<String, UUID> regions = new HashMap<>();

    Codes(Parks known) {
        for (String code : Locale.getISOCountries()) {
            countries.put(Names.fold(code), code);
            for (String reader : List.of("fr", "ar", "en")) {
                countries.putIfAbsent(Names.fold(ULocale.getDisplayCountry("und_" + code, reader)), code);
            }
        }
        countries.put(Names.fold("Democratic Republic of the Congo"), "CD");
        countries.put(Names.fold("DR Congo"), "CD");
        countries.put(Names.fold("Republic of the Congo"), "CG");
        countries.put(Names.fold("Cote d'Ivoire"), "CI");
        countries.put(Names.fold("Ivory Coast"), "CI");
        countries.put(Names.fold("The Gambia"), "GM");
        countries.put(Names.fold("Cabo Verde"), "CV");
        countries.put(Names.fold("Swaziland"), "SZ");
        countries.put(Names.fold("Palestine"), "PS");
        // ISO 3166 has no code of its own for it
        countries.put(Names.fold("Somaliland"), "SO");
        for (Park park : known.all()) {
            parks.put(park.code(), park.id());
        }
        for (Region region : known.regions()) {
            regions.put(region.code(), region.id());
        }
    }

    Optional<String> country(String written) {
        return Optional.ofNullable(countries.get(Names.fold(written)));
    }

    Optional<UUID> park(String code) {
        return Optional.ofNullable(parks.get(code));
    }

    Optional<UUID> region(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    /// The words of one cell, as `fr; ar`.
    static List<String> parts(String cell) {
        return Arrays.stream(cell.split("[;,،]", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }
}
