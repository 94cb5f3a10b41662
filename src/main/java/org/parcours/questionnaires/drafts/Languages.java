package org.parcours.questionnaires.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parcours.questionnaires.forms.Labels;
import org.parcours.questionnaires.xlsform.FormRows;
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
    public static FormRows blank(String title) {
        return completed(new FormRows(
                List.of(),
                Map.of("form_title", title, "default_language", NAMES.getOrDefault(Language.FRENCH, "")),
                List.of(),
                List.of()));
    }

    /// With a place for each of the product's languages.
    static FormRows completed(FormRows rows) {
        List<String> languages = new ArrayList<>(rows.languages());
        for (Language language : Language.values()) {
            if (languages.stream().noneMatch(one -> Labels.tag(one).equals(language.tag()))) {
                languages.add(NAMES.getOrDefault(language, language.tag()));
            }
        }
        return new FormRows(languages, rows.settings(), rows.survey(), rows.choices());
    }

    /// Without the languages in which nothing is said, of which a form should not boast.
    public static FormRows spoken(FormRows rows) {
        List<String> spoken = rows.languages().stream()
                .filter(language -> Stream.concat(rows.survey().stream(), rows.choices().stream())
                        .anyMatch(row -> row.cells().containsKey(FormRows.heading("label", language))))
                .toList();
        return new FormRows(spoken, rows.settings(), rows.survey(), rows.choices());
    }
}
