package org.parcours.text;

import com.ibm.icu.util.ULocale;
import java.util.Locale;

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

    /// The two letters used in file names, columns and the `lang` attribute.
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

    /// The locale of numbers: CLDR groups thousands of fr-MA by a dot, which readers here take for a decimal point.
    ULocale formats(Digits digits) {
        return ULocale.forLanguageTag(formats + "-u-nu-" + digits.numberingSystem());
    }
}
