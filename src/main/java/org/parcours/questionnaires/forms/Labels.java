package org.parcours.questionnaires.forms;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text in the languages of a form, each named as the form names it: `Français (fr)`, or empty where it
/// names none.
public record Labels(Map<String, String> texts) {
    public static final Labels NONE = new Labels(Map.of());
    private static final Pattern TAG = Pattern.compile("\\(([a-z]{2,3})(?:-[A-Za-z]+)?\\)\\s*$");

    public Labels {
        texts = Map.copyOf(texts);
    }

    public static Labels of(String text) {
        return new Labels(Map.of("", text));
    }

    /// Names that forms give to the languages spoken here, where they give no tag.
    private static final Map<String, String> NAMED = Map.of(
            "français", "fr",
            "francais", "fr",
            "french", "fr",
            "العربية", "ar",
            "arabic", "ar",
            "arabe", "ar",
            "english", "en",
            "anglais", "en");

    /// The tag of a language as the form names it, in small letters: `fr` of `Français (fr)` and of
    /// `French`, or the name itself.
    public static String tag(String language) {
        Matcher tag = TAG.matcher(language);
        String name = language.strip().toLowerCase(Locale.ROOT);
        return tag.find() ? tag.group(1) : NAMED.getOrDefault(name, name);
    }

    /// The text in a language, else in the form's own, else in any; empty where there is none.
    ///
    /// @param tag `fr`, `ar`, `en`
    /// @param own the form's default language as it names it
    public String in(String tag, String own) {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            if (tag(text.getKey()).equals(tag)) {
                return text.getValue();
            }
        }
        String fallback = texts.getOrDefault(own, texts.get(""));
        return fallback == null
                ? texts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("")
                : fallback;
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    public Labels with(String language, String text) {
        Map<String, String> more = new LinkedHashMap<>(texts);
        more.put(language, text);
        return new Labels(more);
    }
}
