package org.parcours.surveys.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parcours.surveys.forms.Labels;
import org.parcours.surveys.forms.Lines;
import org.parcours.text.Language;

/// The languages that a draft is written in: the product's own three, and those that its form has
/// besides.
public final class Languages {
    /// As forms of the field name them.
    private static final Map<Language, String> NAMES = Map.of(
            Language.FRENCH, "Français (fr)",
            Language.ARABIC, "العربية (ar)",
            Language.ENGLISH, "English (en)");

    private Languages() {}

    /// A form in which nothing stands yet.
    public static Lines blank(String title) {
        return completed(new Lines(
                List.of(),
                Map.of("form_title", title, "default_language", NAMES.getOrDefault(Language.FRENCH, "")),
                List.of(),
                List.of()));
    }

    /// With a place for each of the product's languages.
    static Lines completed(Lines lines) {
        List<String> languages = new ArrayList<>(lines.languages());
        for (Language language : Language.values()) {
            if (languages.stream().noneMatch(one -> Labels.tag(one).equals(language.tag()))) {
                languages.add(NAMES.getOrDefault(language, language.tag()));
            }
        }
        return new Lines(languages, lines.settings(), lines.survey(), lines.choices());
    }

    /// Without the languages in which nothing is said, of which a form should not boast.
    public static Lines spoken(Lines lines) {
        List<String> spoken = lines.languages().stream()
                .filter(language -> Stream.concat(lines.survey().stream(), lines.choices().stream())
                        .anyMatch(line -> line.cells().containsKey(Lines.heading("label", language))))
                .toList();
        return new Lines(spoken, lines.settings(), lines.survey(), lines.choices());
    }
}
