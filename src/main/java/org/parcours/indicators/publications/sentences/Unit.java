package org.parcours.indicators.publications.sentences;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a number in a sentence counts, by the words right after it.
enum Unit {
    PERCENT("^ ?(?:%|pour ?cent|per ?cent|(?:في ال|بال)(?:مئة|مائة))"),
    YEARS("^[ -]?(?:ans?|années?|years?|سنوات|سنة|سنين|أعوام|عاما?)(?!\\p{L})"),
    MONTHS("^[ -]?(?:mois|months?|أشهر|شهرا?)(?!\\p{L})"),
    MILLIONS(
            "^ ?(?:mdh|mmad|(?:millions?|m) (?:de |of )?(?:dirhams?|dh|mad)|مليون درهم|ملايين (?:درهم|دراهم))(?!\\p{L})"),
    DIRHAMS("^ ?(?:dirhams?|dh|mad|درهما?|دراهم)(?!\\p{L})"),
    DAYS("^[ -]?(?:jours?|days?|أيام|يوما?)(?!\\p{L})");

    private final Pattern words;

    Unit(String words) {
        this.words = Pattern.compile(words);
    }

    /// The unit of a number, by the text after it; empty where it counts subjects.
    static Optional<Unit> of(String after) {
        return Arrays.stream(values())
                .filter(unit -> unit.words.matcher(after).find())
                .findFirst();
    }
}
