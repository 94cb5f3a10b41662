package org.parcours.coaching.needs.pages;

import java.util.List;
import org.parcours.coaching.needs.Families;
import org.parcours.text.Words;

/// A family to choose, and what needs of it are like.
public record FamilyChoice(String code, String name, String like) {
    static List<FamilyChoice> all(Families families, Words words) {
        return families.offered().stream()
                .map(family -> new FamilyChoice(
                        family.code(), families.name(family.code(), words), words.say("needs.like." + family.shape())))
                .toList();
    }
}
