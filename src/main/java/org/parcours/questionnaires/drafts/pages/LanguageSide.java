package org.parcours.questionnaires.drafts.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.forms.Labels;
import org.parcours.questionnaires.xlsform.FormRows;
import org.parcours.text.Language;
import org.parcours.web.Page;

/// One of the languages that stand side by side.
///
/// @param index its place in the form
/// @param name as the form names it; empty where it has none
/// @param language null where it is none of the product's
public record LanguageSide(int index, String name, @Nullable Language language) {
    private static final List<Language> ORDER = List.of(Language.values());

    /// The product's languages first, in their order.
    public static List<LanguageSide> of(FormRows rows) {
        List<LanguageSide> sides = new ArrayList<>();
        for (String name : rows.languages()) {
            sides.add(new LanguageSide(sides.size(), name, language(name)));
        }
        sides.sort(Comparator.comparingInt(
                side -> side.language() == null ? ORDER.size() : ORDER.indexOf(side.language())));
        return sides;
    }

    private static @Nullable Language language(String name) {
        for (Language language : Language.values()) {
            if (language.tag().equals(Labels.tag(name))) {
                return language;
            }
        }
        return null;
    }

    /// What stands above it.
    public String shown(Page page) {
        if (language != null) {
            return page.say("web.language." + language.tag());
        }
        return name.isEmpty() ? page.say("questionnaires.language.own") : name;
    }

    /// For the attribute `lang`; null where it is not known.
    public @Nullable String tag() {
        return language == null ? null : language.tag();
    }

    public String direction() {
        return language == null ? "auto" : language.direction();
    }

    /// The product's languages in which a line says nothing, although it does in another.
    public static List<Language> lacking(FormRows rows, Labels label) {
        return label.isEmpty()
                ? List.of()
                : of(rows).stream()
                        .filter(side -> side.language() != null
                                && label.texts().getOrDefault(side.name(), "").isEmpty())
                        .map(LanguageSide::language)
                        .toList();
    }
}
