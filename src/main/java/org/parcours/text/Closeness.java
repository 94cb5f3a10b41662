package org.parcours.text;

/// Why two names are proposed as one, from the surest to none. `key()` is its sentence, `text.names.…`.
public sealed interface Closeness {
    /// Letter for letter.
    record Same() implements Closeness {}

    /// Apart from accents, case, punctuation and the ways to write one Arabic letter.
    record AccentsOrCase() implements Closeness {}

    record LegalForm() implements Closeness {}

    /// Close spelling, with its similarity in [0, 1], see [Names#similarity].
    record Spelling(double similarity) implements Closeness {}

    /// One in Latin, one in Arabic script, with the same consonants.
    record Transliteration() implements Closeness {}

    /// One gives the other beside itself, as in `Imbue (formerly Generally Intelligent)`.
    ///
    /// @param outright whether it says that the company has, or had, that name
    record Part(boolean outright) implements Closeness {}

    record Different() implements Closeness {}

    default boolean close() {
        return !(this instanceof Different);
    }

    default String key() {
        return switch (this) {
            case Same _ -> "text.names.same";
            case AccentsOrCase _ -> "text.names.case";
            case LegalForm _ -> "text.names.form";
            case Spelling _ -> "text.names.spelling";
            case Transliteration _ -> "text.names.transliteration";
            case Part _ -> "text.names.part";
            case Different _ -> "text.names.different";
        };
    }

    /// The surest first.
    default double rank() {
        return switch (this) {
            case Same _ -> 0;
            case AccentsOrCase _ -> 1;
            case LegalForm _ -> 2;
            case Part(boolean outright) -> outright ? 2.5 : 2.75;
            case Transliteration _ -> 3;
            case Spelling(double similarity) -> 5 - similarity;
            case Different _ -> 5;
        };
    }

    /// The sentence of this reason.
    default String said(Words words) {
        return this instanceof Spelling(double similarity)
                ? words.say(key(), words.percent(similarity))
                : words.say(key());
    }
}
