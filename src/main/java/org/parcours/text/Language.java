package org.parcours.text;

import com.fasterxml.jackson.annotation.JsonValue;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A language in which everything can be read, with the habits of Morocco where it has some.
public enum Language {
    FRENCH("fr", "fr-MA", "fr"),
    ARABIC("ar", "ar-MA", "ar-MA"),
    ENGLISH("en", "en", "en");

    private final String tag;
    private final Locale locale;
    private final String formats;

    Language(String tag, String locale, String formats) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(locale);
        this.formats = formats;
    }

    /// The language of a tag such as `ar`, `ar-MA` or `AR_ma`; French where the tag is of no known language.
    public static Language of(String tag) {
        String start = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        for (Language language : values()) {
            if (language.tag.equals(start)) {
                return language;
            }
        }
        return FRENCH;
    }

    /// The two letters used in file names, columns, JSON and the `lang` attribute.
    @JsonValue
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /// `rtl` or `ltr`, for the `dir` attribute.
    public String direction() {
        return this == ARABIC ? "rtl" : "ltr";
    }

    public boolean rightToLeft() {
        return this == ARABIC;
    }

    /// The name in the script of this language, where it is known in it.
    public String nameOf(String name, @Nullable String arabic) {
        return this == ARABIC && arabic != null ? arabic : name;
    }

    /// The name in the script in which [#nameOf] does not show it; empty where it is known in one alone.
    public String otherNameOf(String name, @Nullable String arabic) {
        if (arabic == null) {
            return "";
        }
        return this == ARABIC ? name : arabic;
    }

    /// The locale of numbers: CLDR groups thousands of fr-MA by a dot, which readers here take for a decimal point.
    ULocale formats(Digits digits) {
        return ULocale.forLanguageTag(formats + "-u-nu-" + digits.numberingSystem());
    }
}
