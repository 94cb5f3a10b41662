package org.parcours.surveys.given;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.parcours.surveys.Asked;
import org.parcours.text.Names;

/// One answer to one question.
///
/// @param text as it was typed; the names of the choices where it chooses
/// @param tags its themes, by name
/// @param files the names of the files by question, one each repetition; empty if the question asks for none
public record Given(Asked asked, String text, List<Tag> tags, Map<String, String> files) {
    /// Two consonants are too common to find a word of the other script by.
    private static final int SHORTEST = 3;

    public Given {
        tags = List.copyOf(tags);
    }

    boolean chose(String choice) {
        return text.equals(choice) || Arrays.asList(text.split(" ", -1)).contains(choice);
    }

    boolean isAbout(String theme) {
        return tags.stream().anyMatch(tag -> tag.theme().equals(theme));
    }

    /// Whether it holds every word, whatever its accents and vowel signs, or one in the other script
    /// that sounds like it: `technopark` finds `تكنوبارك`.
    boolean mentions(String asked) {
        if (Names.mentions(text, asked)) {
            return true;
        }
        List<String> sounds = sounds(text);
        List<String> sought = sounds(asked);
        return !sought.isEmpty()
                && sought.stream().allMatch(word -> word.length() >= SHORTEST)
                && sounds.containsAll(sought);
    }

    private static List<String> sounds(String text) {
        return Arrays.stream(Names.fold(text).split(" ", -1))
                .map(Names::skeleton)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }
}
