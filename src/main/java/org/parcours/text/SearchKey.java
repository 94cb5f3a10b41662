package org.parcours.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What a startup is found by, in one text that a trigram index covers: its folded names and numbers, `|` between them,
/// then how the names sound: the consonants of each word between `#`, and those of the whole name.
///
///     atlas data|اطلس داتا|001561191000066 #tls#dt# #tlsdt#
public final class SearchKey {
    private SearchKey() {}

    /// The key of one startup.
    ///
    /// @param names the main name first, in any script
    public static String of(List<String> names, Collection<String> identifiers) {
        Set<String> folded = new LinkedHashSet<>();
        Set<String> sounds = new LinkedHashSet<>();
        for (String name : names) {
            folded.add(Names.fold(name));
            List<String> words = sounds(name);
            if (!words.isEmpty()) {
                sounds.add("#" + String.join("#", words) + "#");
                sounds.add("#" + String.join("", words) + "#");
            }
        }
        identifiers.forEach(identifier -> folded.add(Names.fold(identifier).replace(" ", "")));
        folded.remove("");
        return String.join("|", folded) + (sounds.isEmpty() ? "" : " ") + String.join(" ", sounds);
    }

    /// What to look for in the keys.
    ///
    /// @param folded the question, folded, for closeness
    /// @param spelled LIKE pattern of its words, in their order
    /// @param sounding LIKE pattern of its words by their consonants; matches nothing where there are too few
    /// @param joined the same as one word
    public record Question(String folded, String spelled, String sounding, String joined) {}

    public static Question question(String asked) {
        String folded = Names.fold(asked);
        List<String> words = sounds(asked);
        String joined = String.join("", words);
        // two consonants are too common to begin a name with: they must be all of it
        String end = joined.length() < 3 ? "#%" : "%";
        boolean silent = joined.length() < 2;
        return new Question(
                folded,
                "%" + folded.replace(' ', '%') + "%",
                silent ? "" : "%#" + String.join("#", words) + end,
                silent ? "" : "%#" + joined + end);
    }

    private static List<String> sounds(String name) {
        return Arrays.stream(Names.withoutLegalForm(name).split(" ", -1))
                .map(Names::skeleton)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
