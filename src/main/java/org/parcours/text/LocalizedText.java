package org.parcours.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One text in the languages it has, at least one. Blank counts as absent. As JSON: `{"fr": "…", "ar": "…"}`.
public record LocalizedText(
        @Nullable String fr, @Nullable String ar, @Nullable String en) {
    public LocalizedText {
        fr = present(fr);
        ar = present(ar);
        en = present(en);
        if (fr == null && ar == null && en == null) {
            throw new IllegalArgumentException("A localized text needs at least one language");
        }
    }

    /// From a map of language tags; other tags are refused.
    @JsonCreator
    public static LocalizedText of(Map<String, String> texts) {
        for (String tag : texts.keySet()) {
            if (!tag.equals("fr") && !tag.equals("ar") && !tag.equals("en")) {
                throw new IllegalArgumentException("Unknown language " + tag);
            }
        }
        return new LocalizedText(texts.get("fr"), texts.get("ar"), texts.get("en"));
    }

    /// The text in this language, else in French, English, Arabic: the first that there is.
    public String in(Language language) {
        return Objects.requireNonNull(asked(spokenIn(language)));
    }

    /// Which language `in` answers with, for the `lang` attribute of what is shown.
    public Language spokenIn(Language language) {
        if (asked(language) != null) {
            return language;
        }
        return fr != null ? Language.FRENCH : en != null ? Language.ENGLISH : Language.ARABIC;
    }

    @JsonValue
    public Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            String text = asked(language);
            if (text != null) {
                map.put(language.tag(), text);
            }
        }
        return map;
    }

    private @Nullable String asked(Language language) {
        return switch (language) {
            case FRENCH -> fr;
            case ARABIC -> ar;
            case ENGLISH -> en;
        };
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
